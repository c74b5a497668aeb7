import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { SheetView } from '#domain/scoring/contract'
import type { Live } from '../../lib/live.ts'
import { countProgress, type Progress } from './progress-model.ts'

const PAUSE = 100

/** The sheets of a live session as they are now, without being told of changes. */
export const sheetsNow = (live: Live<unknown, SheetView | null>): [string, SheetView][] =>
  Object.entries(unwrap(live.rows)).filter((row): row is [string, SheetView] => row[1] !== null)

/** What stands above a session's sheets: whose sheets nobody waits for, since the entry is absent or has withdrawn. */
export interface ProgressHead {
  readonly out: readonly string[]
}

/** Counts the sheets of a live session that are waited for, at most ten times a second: thirty judges change thousands of rows. */
export function createProgress(live: Live<ProgressHead, SheetView | null>): () => Progress {
  const count = () => {
    const out = new Set(live.head?.out)
    const sheets = sheetsNow(live).filter(([key]) => !out.has(key.split(':')[1] ?? ''))
    return countProgress(sheets.map(([, view]) => view))
  }
  const [progress, setProgress] = createSignal(count())
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on([() => live.at, () => live.status], () => {
      timer ??= setTimeout(() => {
        timer = undefined
        setProgress(count())
      }, PAUSE)
    }),
  )
  onCleanup(() => clearTimeout(timer))
  return progress
}
