import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { CellView, SheetView } from '#domain/scoring/contract'
import type { SessionState } from '#domain/sessions/contract'
import { createLive } from '../../lib/live.ts'
import { keep, recall } from '../../lib/outbox/database.ts'

type Row = CellView | SheetView | null
type Rows = Readonly<Record<string, Row>>

interface Kept {
  readonly state: SessionState | null
  readonly rows: Rows
}

/** What a judge's session shows by now: live, or as it was last seen on this device. */
export interface SessionRows {
  cell(entryId: string, aspectId: string): CellView | null
  sheet(entryId: string, subCriterionId: string): SheetView | null
  /** The session's state as the server last said; null where it never has. */
  state(): SessionState | null
  /** Other than before when the sheets themselves are others: the scheme, the panel or its entries; null while not live. */
  frame(): string | null
  status(): 'connecting' | 'live' | 'stale'
  refused(): string | null
}

/** How soon what was seen is kept, in milliseconds: copying a large session takes the time of some taps. */
const keepAfter = (rows: Rows) => (Object.keys(rows).length < 5000 ? 4_000 : 30_000)

/** Follows the session for as long as the calling component lives, and keeps what it saw. */
export function createSessionRows(sessionId: string, personId: string): SessionRows {
  const name = `rows ${sessionId} ${personId}`
  const live = createLive<{ state: SessionState; frame: string }, Row>(() => `judging:${sessionId}:${personId}`)
  const [kept, setKept] = createSignal<Kept>({ state: null, rows: {} })
  void recall<Kept>(name).then((found) => found && setKept(found))

  const seen = (): Kept => ({ state: live.head?.state ?? null, rows: { ...unwrap(live.rows) } })
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    if (live.at === null) return
    setKept(seen())
    void keep(name, seen())
  }
  createEffect(
    on(
      () => live.at,
      (at) => {
        if (at !== null) timer ??= setTimeout(save, keepAfter(unwrap(live.rows)))
      },
    ),
  )
  const hidden = () => document.visibilityState === 'hidden' && save()
  document.addEventListener('visibilitychange', hidden)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', hidden)
    save()
  })

  const isLive = createMemo(() => live.at !== null)
  const row = (key: string): Row => (isLive() ? live.rows[key] : kept().rows[key]) ?? null
  return {
    cell: (entryId, aspectId) => row(`m:${entryId}:${aspectId}`) as CellView | null,
    sheet: (entryId, subCriterionId) => row(`s:${entryId}:${subCriterionId}`) as SheetView | null,
    state: () => (isLive() ? live.head?.state : kept().state) ?? null,
    frame: () => live.head?.frame ?? null,
    status: () => live.status,
    refused: () => live.refused,
  }
}
