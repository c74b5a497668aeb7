import { anneal, type Cooling, type Progress } from './anneal.ts'
import { createChainMove } from './chain-move.ts'
import { Chance } from './chance.ts'
import type { ExamProblem, Timetable } from './contract.ts'
import { fillUp } from './fill-up.ts'
import { buildModel } from './model.ts'
import { placeAll } from './place-all.ts'
import { createState, timetableOf } from './state.ts'

/** In students' pairs and penalties: where a chance move is hardly ever refused, and where hardly any rise is accepted. */
const usualCooling: Cooling = { hot: 20, cold: 0.5 }

/**
 * Makes a timetable: first one that breaks no hard rule, then ever cheaper ones. The same problem, seed and progress
 * give the same timetable. Where time ends before everything is placed, the rest is put where it at least fits.
 */
export function solve(problem: ExamProblem, seed: number, progress: Progress, cooling = usualCooling): Timetable {
  const model = buildModel(problem)
  const state = createState(model)
  const move = createChainMove(model)
  const chance = new Chance(seed)
  let steps = 0
  const isComplete = placeAll(state, move, chance, () => progress(steps++) >= 1)
  if (!isComplete) return fillUp(problem, timetableOf(state))
  return anneal(state, move, chance, cooling, (annealed) => progress(steps + annealed))
}
