import { createComputed, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { RankingHead, RankingRow } from '#domain/rankings/contract'
import { RankOrder } from '#domain/rankings/rank-order'
import { rowKey } from '#domain/rankings/row-key'
import type { Live } from '../../lib/live.ts'

/** A live ranking in order. Rows keep their identity, so a `<For>` moves them. */
export interface Ranked {
  readonly rows: readonly RankingRow[]
  readonly rankOf: (row: Pick<RankingRow, 'entryId'>) => number
  /** Aspects decided, over all rows. */
  readonly decided: number
}

/** A ranking of more rows than this is put in order a few times a second, however fast the marks come. */
const MANY = 1000
const PAUSE = 250

/** The order and the ranks of a live ranking, derived on the screen from its rows by the server's own rule. */
export function createRanked(live: Live<RankingHead, RankingRow>): () => Ranked {
  const changed = createPaced(
    () => live.v,
    () => (Object.keys(unwrap(live.rows)).length > MANY ? PAUSE : 0),
  )
  const order = createOrder()
  return createMemo(() => {
    changed()
    return untrack(() => {
      const rows = unwrap(live.rows)
      const places = order(rows, live.head?.ties ?? [])
      // Whoever a ceremony has yet to unveil is ahead of all who are shown.
      const veiled = live.head?.veiled ?? 0
      const ranks = new Map(places.map(({ id, rank }) => [id, rank + veiled]))
      return {
        rows: places.flatMap(({ id }) => live.rows[id] ?? []),
        rankOf: ({ entryId }) => ranks.get(entryId) ?? 0,
        decided: Object.values(rows).reduce((sum, { decided }) => sum + decided, 0),
      }
    })
  })
}

/** Keeps rows in order from change to change: only those whose figures differ find a new place. */
function createOrder() {
  let order = new RankOrder()
  let known = new Map<string, string>()
  let knownTies = ''
  return (rows: Readonly<Record<string, RankingRow>>, ties: readonly string[]) => {
    if (ties.join() !== knownTies) {
      order = new RankOrder()
      known = new Map()
      knownTies = ties.join()
    }
    for (const id of known.keys())
      if (!rows[id]) {
        order.delete(id)
        known.delete(id)
      }
    for (const [id, row] of Object.entries(rows)) {
      const figures = [row.number, row.total, ...ties.map((code) => row.criteria[code])].join(' ')
      if (known.get(id) === figures) continue
      known.set(id, figures)
      order.set(id, row.number, rowKey(row, ties))
    }
    return [...order]
  }
}

/** Follows a value, at most once in `pause` milliseconds; a pause of 0 follows it at once. */
function createPaced<Value>(value: () => Value, pause: () => number): () => Value {
  const [shown, setShown] = createSignal(value())
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    timer = undefined
    setShown(value)
  }
  createComputed(
    on(
      value,
      () => {
        const wait = timer === undefined ? pause() : null
        if (wait === 0) show()
        else if (wait !== null) timer = setTimeout(show, wait)
      },
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  return shown
}
