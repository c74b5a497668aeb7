import { tryChain } from './chain-move.ts'
import type { ChainMove } from './chain-periods.ts'
import type { Chance } from './chance.ts'
import { easiestEjection } from './ejection.ts'
import { add, at } from './ints.ts'
import { isShortEnough, type State } from './state.ts'
import { putIn, takeOut } from './unit-seats.ts'

/** How often units for which nobody could make place are tried again. */
const ROUNDS = 50

/**
 * Gives every unit a period and rooms (ejection search): the unit that is hardest to place enters where those in its
 * way have been the easiest so far; these leave, and count as harder from then on. Between, the timetable is shaken by
 * moves that keep every hard rule. A unit that can enter nowhere, whoever leaves, waits aside until the others are
 * placed. Ends when nothing is left to try, or when `isOver` says so; asked once a step. Where time ends first, those
 * who wait are put in as far as nobody has to leave for them. Says whether all are placed.
 */
export function placeAll(state: State, move: ChainMove, chance: Chance, isOver: () => boolean): boolean {
  const { units } = state.model
  const hardness = new Int32Array(units).fill(1)
  let waiting = Array.from({ length: units }, (_, unit) => unit).filter((unit) => at(state.period, unit) < 0)
  let aside: number[] = []
  for (let rounds = 0; !isOver(); ) {
    if (waiting.length === 0) {
      if (aside.length === 0 || ++rounds > ROUNDS) break
      shake(state, move, chance)
      waiting = aside
      aside = []
    }
    const place = hardest(state, waiting, hardness, chance)
    const unit = waiting[place] ?? 0
    waiting[place] = waiting[waiting.length - 1] ?? unit
    waiting.pop()
    const ejection = easiestEjection(state, unit, hardness, chance)
    if (!ejection) {
      aside.push(unit)
      continue
    }
    for (const other of ejection.units) {
      takeOut(state, other)
      waiting.push(other)
    }
    putIn(state, unit, ejection.period)
    if (ejection.units.length === 0) continue
    add(hardness, unit, 1)
    shake(state, move, chance)
  }
  for (const unit of waiting) {
    const ejection = easiestEjection(state, unit, hardness, chance)
    if (ejection?.units.length === 0) putIn(state, unit, ejection.period)
  }
  return state.unplaced === 0
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
