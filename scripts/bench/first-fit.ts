import { createJournal, forget, hold, move, open, undo } from '#domain/timetables/batch/acts'
import { buildBatchModel } from '#domain/timetables/batch/model'
import type { BatchProblem, Plan } from '#domain/timetables/batch/problem'
import { type BatchState, createBatchState, planOf } from '#domain/timetables/batch/state'
import { at } from '#domain/timetables/ints'

/**
 * A timetable as somebody with a sheet of paper makes it: one entry after the other, theory first, each into the first
 * session with a seat at which its candidate can be there, else into a new one at the first hour at which a room is free.
 */
export function firstFit(problem: BatchProblem): Plan {
  const model = buildBatchModel(problem)
  const state = createBatchState(problem, model)
  const rankOf = (entry: number) => at(model.rank, at(model.partOf, entry))
  const entries = [...problem.entries.keys()].sort((a, b) => rankOf(a) - rankOf(b) || a - b)
  for (const entry of entries) if (!sitsDown(state, entry)) beginsAnother(state, entry)
  return planOf(state)
}

function sitsDown(state: BatchState, entry: number): boolean {
  const journal = createJournal()
  return (state.sessionsOf[at(state.model.partOf, entry)] ?? []).some((session) => move(state, journal, entry, session))
}

function beginsAnother(state: BatchState, entry: number): void {
  const { model } = state
  const part = at(model.partOf, entry)
  const journal = createJournal()
  const session = open(state, journal, part)
  if (session < 0) return
  for (let slot = 0; slot < model.slots; slot++)
    for (let i = at(model.hallsOf.start, part); i < at(model.hallsOf.start, part + 1); i++) {
      const hall = at(model.hallsOf.items, i)
      if (at(model.until, hall * model.slots + slot) < 0) continue
      if (!hold(state, journal, session, hall, slot * model.rules.grid)) continue
      if (!move(state, journal, entry, session)) continue
      forget(journal)
      return
    }
  undo(state, journal)
}
