import { type ChainMove, tryChain } from './chain-move.ts'
import type { Chance } from './chance.ts'
import { add, at } from './ints.ts'
import { cheapestRoom, enterRoom, leaveRoom } from './room-book.ts'
import { enterPeriod, isShortEnough, leavePeriod, type State } from './state.ts'

/** Units that would have to leave so that another can enter a period, and how hard they have proved to place. */
interface Ejection {
  period: number
  weight: number
  readonly units: number[]
}

/**
 * Gives every unit a period and rooms (ejection search): the unit that is hardest to place enters where those in its
 * way have been the easiest so far; these leave, and count as harder from then on. Between, the timetable is shaken by
 * moves that keep every hard rule. Ends when all are placed, or when `isOver` says so; asked once a step.
 */
export function placeAll(state: State, move: ChainMove, chance: Chance, isOver: () => boolean): boolean {
  const { units } = state.model
  const hardness = new Int32Array(units).fill(1)
  const waiting = Array.from({ length: units }, (_, unit) => unit).filter((unit) => at(state.period, unit) < 0)
  while (waiting.length > 0 && !isOver()) {
    const place = hardest(state, waiting, hardness, chance)
    const unit = waiting[place] ?? 0
    const ejection = easiestEjection(state, unit, hardness, chance)
    if (!ejection) return false
    waiting[place] = waiting[waiting.length - 1] ?? unit
    waiting.pop()
    for (const other of ejection.units) {
      takeOut(state, other)
      waiting.push(other)
    }
    putIn(state, unit, ejection.period)
    if (ejection.units.length === 0) continue
    add(hardness, unit, 1)
    shake(state, move, chance)
  }
  return waiting.length === 0
}

const SAMPLE = 24

/** The place in `waiting` of the unit with the fewest periods open to it, weighed by how hard it has proved so far. */
function hardest(state: State, waiting: readonly number[], hardness: Int32Array, chance: Chance): number {
  let best = 0
  let bestScore = Number.POSITIVE_INFINITY
  const sample = Math.min(SAMPLE, waiting.length)
  const start = chance.below(waiting.length)
  for (let i = 0; i < sample; i++) {
    const place = (start + i * 7919) % waiting.length
    const unit = waiting[place] ?? 0
    const score = (1 + openPeriods(state, unit)) / at(hardness, unit)
    if (score >= bestScore) continue
    best = place
    bestScore = score
  }
  return best
}

function openPeriods({ model, inTheWay }: State, unit: number): number {
  let open = 0
  for (let period = 0; period < model.periods; period++)
    if (at(inTheWay, unit * model.periods + period) === 0 && isShortEnough(model, unit, period)) open++
  return open
}

/** Where a unit can enter at the price of those that proved the easiest to place; null where no room is large enough. */
function easiestEjection(state: State, unit: number, hardness: Int32Array, chance: Chance): Ejection | null {
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

/** The units whose leaving gives an exam a room of a period, at the least weight; null where nothing would. */
function cheapestClearing(
  state: State,
  exam: number,
  period: number,
  unit: number,
  hardness: Int32Array,
): number[] | null {
  const { model, book } = state
  const seatedByRoom: number[][] = Array.from({ length: model.rooms }, () => [])
  for (let i = period * model.units, end = i + at(state.memberCount, period); i < end; i++)
    for (const other of examsOf(state, at(state.members, i)))
      if (at(book.room, other) >= 0) seatedByRoom[at(book.room, other)]?.push(other)
  let best: number[] | null = null
  let bestWeight = Number.POSITIVE_INFINITY
  for (let room = 0; room < model.rooms; room++) {
    if (at(model.capacity, room) < at(model.seats, exam)) continue
    const leaving = clearingOf(state, exam, period * model.rooms + room, seatedByRoom[room] ?? [], unit, hardness)
    if (!leaving) continue
    const weight = leaving.reduce((sum, other) => sum + at(hardness, other), 0)
    if (weight >= bestWeight) continue
    best = leaving
    bestWeight = weight
  }
  return best
}

/** Who leaves one hall for an exam: the units with the most seats for their weight first, and none without need. */
function clearingOf(
  { model, book }: State,
  exam: number,
  hall: number,
  seated: readonly number[],
  unit: number,
  hardness: Int32Array,
): number[] | null {
  const others = seated.map((other) => ({ unit: at(model.unitOf, other), seats: at(model.seats, other), exam: other }))
  const worth = (other: (typeof others)[number]) => (other.seats + 1) / at(hardness, other.unit)
  others.sort((a, b) => worth(b) - worth(a))
  const forItself = at(model.alone, exam) === 1
  let missing = at(model.seats, exam) - at(book.free, hall)
  let leaving: typeof others = []
  for (const other of others) {
    if (!forItself && missing <= 0 && at(model.alone, other.exam) === 0) continue
    leaving.push(other)
    missing -= other.seats
  }
  if (missing > 0) return null
  // What left early may turn out not to be needed.
  if (!forItself)
    leaving = leaving.filter((other) => {
      if (at(model.alone, other.exam) === 1 || missing + other.seats > 0) return true
      missing += other.seats
      return false
    })
  const units = [...new Set(leaving.map((other) => other.unit))]
  return units.includes(unit) ? null : units
}

const examsOf = ({ model: { examsOf: rows } }: State, unit: number): number[] =>
  Array.from(rows.items.subarray(at(rows.start, unit), at(rows.start, unit + 1)))

const bySeats = (state: State, unit: number) =>
  examsOf(state, unit).sort((a, b) => at(state.model.seats, b) - at(state.model.seats, a))

function takeOut(state: State, unit: number): void {
  for (const exam of examsOf(state, unit)) state.cost -= leaveRoom(state.book, exam, at(state.period, unit))
  leavePeriod(state, unit)
}

function putIn(state: State, unit: number, period: number): void {
  for (const exam of bySeats(state, unit))
    state.cost += enterRoom(state.book, exam, period, cheapestRoom(state.book, exam, period))
  enterPeriod(state, unit, period)
}

const SHAKES = 20

/** A few chance moves of placed units, whatever they cost. */
function shake(state: State, move: ChainMove, chance: Chance): void {
  for (let i = 0; i < SHAKES; i++) {
    const unit = chance.below(state.model.units)
    const target = chance.below(state.model.periods)
    if (at(state.period, unit) < 0 || at(state.period, unit) === target) continue
    tryChain(state, move, unit, target, -1, Number.POSITIVE_INFINITY)
  }
}
