import type { Chance } from './chance.ts'
import { cheapestClearing } from './clearing.ts'
import { at } from './ints.ts'
import { cheapestRoom, enterRoom, leaveRoom } from './room-book.ts'
import { isShortEnough, type State } from './state.ts'
import { bySeats, examsOf } from './unit-seats.ts'

/** Units that would have to leave so that another can enter a period, and how hard they have proved to place. */
export interface Ejection {
  period: number
  weight: number
  readonly units: number[]
}

/** Where a unit can enter at the price of those that proved the easiest to place; null where no room is large enough. */
export function easiestEjection(state: State, unit: number, hardness: Int32Array, chance: Chance): Ejection | null {
  const { periods } = state.model
  let best: Ejection | null = null
  let equal = 0
  for (let period = 0; period < periods; period++) {
    if (!isShortEnough(state.model, unit, period)) continue
    const ejection = ejectionFor(state, unit, period, hardness, best?.weight ?? Number.POSITIVE_INFINITY)
    if (!ejection) continue
    equal = best && ejection.weight === best.weight ? equal + 1 : 1
    if (!best || ejection.weight < best.weight || chance.below(equal) === 0) best = ejection
  }
  return best
}

/** Who would leave for a unit to enter a period; null where that weighs more than `most`, or no room would ever do. */
function ejectionFor(state: State, unit: number, period: number, hardness: Int32Array, most: number): Ejection | null {
  const ejection: Ejection = { period, weight: 0, units: [] }
  const eject = (other: number) => {
    if (ejection.units.includes(other)) return
    ejection.units.push(other)
    ejection.weight += at(hardness, other)
  }
  for (const other of misplaced(state, unit, period)) eject(other)
  if (ejection.weight > most) return null
  const fits = emptied(state, ejection.units, () => seatTrial(state, unit, period, eject, hardness))
  return fits && ejection.weight <= most ? ejection : null
}

/** Those that may not be where they are once a unit is in a period: tied units in it, and units out of order. */
function misplaced({ model, period: own, members, memberCount, inTheWay }: State, unit: number, period: number) {
  const found: number[] = []
  const { units, tie, after, before } = model
  if (at(inTheWay, unit * model.periods + period) > 0)
    for (let i = period * units, end = i + at(memberCount, period); i < end; i++)
      if (at(tie, unit * units + at(members, i)) > 0) found.push(at(members, i))
  for (let i = at(after.start, unit); i < at(after.start, unit + 1); i++)
    if (at(own, at(after.items, i)) >= period) found.push(at(after.items, i))
  for (let i = at(before.start, unit); i < at(before.start, unit + 1); i++) {
    const there = at(own, at(before.items, i))
    if (there >= 0 && there <= period) found.push(at(before.items, i))
  }
  return found
}

/** Runs a trial with some units out of their rooms, and seats them again. */
function emptied(state: State, units: readonly number[], trial: () => boolean): boolean {
  const { book, model } = state
  const left = units.flatMap((unit) => examsOf(state, unit).map((exam) => ({ exam, room: at(book.room, exam) })))
  const periodOf = (exam: number) => at(state.period, at(model.unitOf, exam))
  for (const { exam } of left) leaveRoom(book, exam, periodOf(exam))
  const outcome = trial()
  for (const { exam, room } of left) enterRoom(book, exam, periodOf(exam), room)
  return outcome
}

/** Seats a unit's exams for a trial, ejecting where a room must be made; false where no room could ever do. */
function seatTrial(
  state: State,
  unit: number,
  period: number,
  eject: (unit: number) => void,
  hardness: Int32Array,
): boolean {
  const { book, model } = state
  const seated: number[] = []
  const gone: { exam: number; room: number }[] = []
  let fits = true
  for (const exam of bySeats(state, unit)) {
    if (cheapestRoom(book, exam, period) < 0) {
      const leaving = cheapestClearing(state, exam, period, unit, hardness)
      if (!leaving) {
        fits = false
        break
      }
      for (const other of leaving) {
        eject(other)
        for (const theirs of examsOf(state, other)) {
          gone.push({ exam: theirs, room: at(book.room, theirs) })
          leaveRoom(book, theirs, period)
        }
      }
    }
    enterRoom(book, exam, period, cheapestRoom(book, exam, period))
    seated.push(exam)
  }
  for (const exam of seated) leaveRoom(book, exam, period)
  for (const { exam, room } of gone) enterRoom(book, exam, at(state.period, at(model.unitOf, exam)), room)
  return fits
}
