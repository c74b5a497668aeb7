import type { Progress } from '../anneal.ts'
import { Chance } from '../chance.ts'
import { at } from '../ints.ts'
import { createJournal, forget, type Journal, undo } from './acts.ts'
import { anyMove } from './any-move.ts'
import { chainsOf } from './chains.ts'
import { stepSketch } from './draw-up.ts'
import { buildBatchModel } from './model.ts'
import type { BatchProblem, Plan } from './problem.ts'
import { resume } from './resume.ts'
import { seatPeople } from './seat-people.ts'
import { createSketch, type Sketch } from './sketch.ts'
import { type BatchState, createBatchState, planOf, UNPLACED } from './state.ts'

/** How far a search has come: its share of the time (0 to 1), the entries without a place, the cost of those placed. */
export interface BatchReport {
  readonly done: number
  readonly unplaced: number
  readonly cost: number
}

/** The share of the time that goes into the sketch, and between which temperatures each stage cools. */
const SKETCHING = 0.35
const sketchCooling = { hot: 60, cold: 2 }
const seatCooling = { hot: 6, cold: 0.7 }

const STEPS_BETWEEN_LOOKS = 256
const REPORT_EVERY = 64

/**
 * Makes a timetable of a batch. First sessions are laid out without people (a sketch), then people are seated in them,
 * employers together, then everything is bettered by chance moves that keep every hard rule. Entries that had a place
 * start from it. `progress` is asked often, by the steps done, and ends the search by giving 1; the same problem, seed
 * and answers give the same plan. Entries for which no place was found are in none of the plan's sessions.
 */
export function solveBatch(
  problem: BatchProblem,
  seed: number,
  progress: Progress,
  { report }: { readonly report?: (report: BatchReport) => void } = {},
): Plan {
  const model = buildBatchModel(problem)
  const state = createBatchState(problem, model)
  const chance = new Chance(seed)
  const journal = createJournal()
  resume(state, journal, problem)
  forget(journal)
  let looks = 0
  const look = (steps: number): number => {
    const done = progress(steps)
    if (report && looks++ % REPORT_EVERY === 0) report({ done, ...standingOf(state) })
    return done
  }
  let steps = 0
  if (state.unplaced > 0) {
    const seated = (entry: number) => at(state.session, entry) >= 0
    const sketch = createSketch(model, chainsOf(model, seated), [...problem.fixed, ...planOf(state)])
    steps = drawUp(sketch, chance, look)
    seatPeople(state, journal, sketch)
    forget(journal)
  }
  return better(state, journal, chance, look, steps)
}

function standingOf({ unplaced, cost }: BatchState) {
  return { unplaced, cost: cost - unplaced * UNPLACED }
}

/** Lays sessions out until the sketch's share of the time is used. Gives the steps taken. */
function drawUp(sketch: Sketch, chance: Chance, look: Progress): number {
  const { hot, cold } = sketchCooling
  for (let steps = 0; ; steps += STEPS_BETWEEN_LOOKS) {
    const done = look(steps) / SKETCHING
    if (done >= 1) return steps
    const temperature = hot * (cold / hot) ** done
    for (let i = 0; i < STEPS_BETWEEN_LOOKS; i++) stepSketch(sketch, chance, -temperature * Math.log(1 - chance.next()))
  }
}

/** Betters a timetable until the time is used. Gives the best that it came by. */
function better(state: BatchState, journal: Journal, chance: Chance, look: Progress, from: number): Plan {
  const { hot, cold } = seatCooling
  const begin = look(from)
  let best = { cost: state.cost, plan: planOf(state) }
  for (let steps = from; ; steps += STEPS_BETWEEN_LOOKS) {
    const done = look(steps)
    if (done >= 1) break
    const temperature = hot * (cold / hot) ** ((done - begin) / Math.max(0.001, 1 - begin))
    for (let i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
      const limit = state.cost - temperature * Math.log(1 - chance.next())
      const isDone = anyMove(state, journal, chance)
      if (isDone && state.cost > limit) undo(state, journal)
      else forget(journal)
    }
  }
  if (state.cost <= best.cost) best = { cost: state.cost, plan: planOf(state) }
  return best.plan
}
