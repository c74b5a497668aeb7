import { at } from './ints.ts'
import type { State } from './state.ts'
import { examsOf } from './unit-seats.ts'

/** The units whose leaving gives an exam a room of a period, at the least weight; null where nothing would. */
export function cheapestClearing(
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
    if (at(model.roomCost, exam * model.rooms + room) < 0) continue
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
  { model }: State,
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
  let missing =
    at(model.seats, exam) - at(model.capacity, hall % model.rooms) + others.reduce((sum, other) => sum + other.seats, 0)
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
