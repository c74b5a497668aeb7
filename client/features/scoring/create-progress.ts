import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { SheetView } from '#domain/scoring/contract'
import type { Live } from '../../lib/live.ts'
import { countProgress, type Progress } from './progress-model.ts'

const PAUSE = 100

/** The sheets of a live session as they are now, without being told of changes. */
export const sheetsNow = (live: Live<unknown, SheetView | null>): [string, SheetView][] =>
  Object.entries(unwrap(live.rows)).filter((row): row is [string, SheetView] => row[1] !== null)

/** Counts a live session's sheets, at most ten times a second: thirty judges change thousands of rows. */
export function createProgress(live: Live<unknown, SheetView | null>): () => Progress {
  const count = () => countProgress(sheetsNow(live).map(([, view]) => view))
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
