import { anneal, type Best, type Cooling, type Progress } from './anneal.ts'
import { createChainMove } from './chain-periods.ts'
import { Chance } from './chance.ts'
import type { ExamProblem, Timetable } from './contract.ts'
import { buildModel } from './model.ts'
import { placeAll } from './place-all.ts'
import { Pilot } from './schedule.ts'
import { createState, timetableOf } from './state.ts'

/** How far a search has come: its share of the time (0 to 1), the units without a place, the cost of those placed. */
export interface Report {
  readonly done: number
  readonly unplaced: number
  readonly cost: number
}

export interface SearchOptions {
  /** Between which temperatures to cool; left out, a quick search finds out first. */
  readonly cooling?: Cooling
  /** The share of the time after which the search stops placing, and betters what is placed. */
  readonly placing?: number
  /** Told from time to time. */
  readonly report?: (report: Report) => void
}

/** The share of the time in which a quick search finds out at which temperatures the cost falls. */
const PILOT_SHARE = 0.08

const REPORT_EVERY = 64

/**
 * Makes a timetable: first one that breaks no hard rule, then ever cheaper ones. `progress` is asked often, by the
 * steps done: it cools by the clock or by the steps, and ends the search early by giving 1. The same problem, seed,
 * options and answers give the same timetable. An exam for which no place was found has none (-1).
 */
export function solve(
  problem: ExamProblem,
  seed: number,
  progress: Progress,
  { cooling, placing = 1, report }: SearchOptions = {},
): Timetable {
  const model = buildModel(problem)
  const state = createState(model)
  const move = createChainMove(model)
  const chance = new Chance(seed)
  let looks = 0
  const look: Progress = (steps) => {
    const done = progress(steps)
    if (report && looks++ % REPORT_EVERY === 0) report({ done, unplaced: state.unplaced, cost: state.cost })
    return done
  }
  let placed = 0
  placeAll(state, move, chance, () => look(placed++) >= placing)
  const from = look(placed)
  if (from >= 1) return timetableOf(state)
  const best: Best = { cost: state.cost, period: state.period.slice(), room: state.book.room.slice() }
  let steps = placed
  const between =
    (begin: number, end: number): Progress =>
    (more) => {
      const now = look(steps + more)
      return now >= end ? 1 : (now - begin) / (end - begin)
    }
  let temperatureAt = (done: number) => (cooling ? cooling.hot * (cooling.cold / cooling.hot) ** done : 0)
  if (!cooling) {
    const pilot = new Pilot()
    const progress = between(from, from + PILOT_SHARE * (1 - from))
    steps += anneal(state, move, chance, best, { temperatureAt: (done) => pilot.temperature(done), progress, pilot })
    temperatureAt = pilot.schedule()
  }
  anneal(state, move, chance, best, { temperatureAt, progress: between(look(steps), 1) })
  return timetableOf({ ...state, period: best.period, book: { ...state.book, room: best.room } })
}
