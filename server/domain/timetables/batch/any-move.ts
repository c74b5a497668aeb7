import type { Chance } from '../chance.ts'
import type { Journal } from './acts.ts'
import type { BatchMove } from './chosen.ts'
import { gather, moveCohort, rescue, swapCohorts } from './cohort-moves.ts'
import { joinGroup, moveEntry, moveGroup, swapGroups } from './entry-moves.ts'
import { dissolve, openSession } from './open-and-close.ts'
import { joinPeople, swapPeople } from './people-moves.ts'
import { seatWaiting } from './seat-waiting.ts'
import { moveSession, reorderDay, swapSessions } from './session-moves.ts'
import type { BatchState } from './state.ts'

/** How often each kind of move is tried, of all. */
const shares: readonly (readonly [number, BatchMove])[] = [
  [30, moveEntry],
  [10, moveGroup],
  [10, joinGroup],
  [10, swapGroups],
  [20, swapPeople],
  [10, joinPeople],
  [20, moveSession],
  [10, swapSessions],
  [5, reorderDay],
  [3, dissolve],
  [5, openSession],
  [10, moveCohort],
  [5, swapCohorts],
  [2, gather],
  [3, rescue],
  [3, seatWaiting],
]
const all = shares.flatMap(([share, move]) => Array.from({ length: share }, () => move))

/** One chance change of a timetable; says whether anything was done. */
export function anyMove(state: BatchState, journal: Journal, chance: Chance): boolean {
  return all[chance.below(all.length)]?.(state, journal, chance) ?? false
}
