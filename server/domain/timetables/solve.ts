import { anneal, type Cooling, type Progress } from './anneal.ts'
import { createChainMove } from './chain-move.ts'
import { Chance } from './chance.ts'
import type { ExamProblem, Timetable } from './contract.ts'
import { buildModel } from './model.ts'
import { placeAll } from './place-all.ts'
import { createState } from './state.ts'

/** How far a search has come: its share of the time (0 to 1), the units without a place, the cost of those placed. */
export interface Report {
  readonly done: number
  readonly unplaced: number
  readonly cost: number
}

export interface SearchOptions {
  readonly cooling?: Cooling
  /** The share of the time after which the search stops placing, and betters what is placed. */
  readonly placing?: number
  /** Told from time to time. */
  readonly report?: (report: Report) => void
}

/** In students' pairs and penalties: where a chance move is hardly ever refused, and where hardly any rise is accepted. */
const usualCooling: Cooling = { hot: 20, cold: 0.5 }

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
  { cooling = usualCooling, placing = 1, report }: SearchOptions = {},
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
  return anneal(state, move, chance, cooling, (steps) => look(placed + steps))
}
