import { createEffect, on } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { CellView } from '#domain/scoring/contract'
import type { WaitingMark } from '../../lib/outbox/waiting-mark.ts'
import { emptyCell } from './cell-state.ts'

/** How long the live connection may lag behind an acknowledgement, in milliseconds. */
const LAG = 2_500

/**
 * Marks that the server has acknowledged but the live connection has not shown yet: without them a mark would vanish
 * from the screen for a moment, or for as long as the connection is away.
 */
export function createTakenMarks(status: () => 'connecting' | 'live' | 'stale') {
  const [taken, setTaken] = createStore<Record<string, WaitingMark>>({})
  const drop = (key: string, mark: WaitingMark) => {
    if (taken[key]?.commandId === mark.commandId) setTaken(key, undefined as unknown as WaitingMark)
  }
  createEffect(
    on(status, (now, before) => {
      if (now !== 'live' || before === undefined) return
      for (const [key, mark] of Object.entries(taken)) setTimeout(() => drop(key, mark), LAG)
    }),
  )
  return {
    add(key: string, mark: WaitingMark) {
      // A copy, for a store merges what it is given into what it holds.
      setTaken(key, { ...mark })
      if (status() === 'live') setTimeout(() => drop(key, mark), LAG)
    },
    /** What the server will show, where it does not show it yet. */
    over(key: string, shown: CellView | null, isMeasurement: boolean): CellView {
      const mark = taken[key]
      const cell = shown ?? emptyCell
      return mark ? withTaken(cell, mark, isMeasurement) : cell
    },
  }
}

/** A cell with a mark that the server has taken; a cell that shows it already, or a later round, stays as it is. */
export function withTaken(cell: CellView, mark: WaitingMark, isMeasurement: boolean): CellView {
  const { value, round, personId } = mark
  if (cell.round !== round || cell.value === value || (cell.state === 'decided' && !isMeasurement)) return cell
  if (isMeasurement) return { ...cell, value, by: personId, state: value === null ? 'open' : 'decided' }
  const before = round === 1 ? 'open' : 'repeat'
  const given = cell.given + (value === null ? -1 : cell.value === null ? 1 : 0)
  return { ...cell, value, given: Math.max(0, given), state: value === null ? before : 'waiting' }
}
