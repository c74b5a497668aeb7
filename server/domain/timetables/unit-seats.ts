import { at } from './ints.ts'
import { cheapestRoom, enterRoom, leaveRoom } from './room-book.ts'
import { enterPeriod, leavePeriod, type State } from './state.ts'

/** A unit's exams. */
export const examsOf = ({ model: { examsOf: rows } }: State, unit: number): number[] =>
  Array.from(rows.items.subarray(at(rows.start, unit), at(rows.start, unit + 1)))

/** A unit's exams, most seats first. */
export const bySeats = (state: State, unit: number) =>
  examsOf(state, unit).sort((a, b) => at(state.model.seats, b) - at(state.model.seats, a))

/** Takes a unit out of its rooms and its period. */
export function takeOut(state: State, unit: number): void {
  for (const exam of examsOf(state, unit)) state.cost -= leaveRoom(state.book, exam, at(state.period, unit))
  leavePeriod(state, unit)
}

/** Puts a unit into a period where its exams, most seats first, each find a room. */
export function putIn(state: State, unit: number, period: number): void {
  for (const exam of bySeats(state, unit))
    state.cost += enterRoom(state.book, exam, period, cheapestRoom(state.book, exam, period))
  enterPeriod(state, unit, period)
}
