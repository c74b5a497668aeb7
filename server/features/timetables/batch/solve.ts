import { desc, eq } from 'drizzle-orm'
import { timetable } from '#db/schema/timetables'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import { judgeBatch } from '#domain/timetables/batch/evaluate'
import { explainUnplaced } from '#domain/timetables/batch/explain'
import type { Plan } from '#domain/timetables/batch/problem'
import type { SolveOrder, TimetableContent } from '#domain/timetables/batch-contract'
import { type Command, execute } from '../../../platform/execute.ts'
import type { Platform } from '../../../platform/feature.ts'
import { newId } from '../../../platform/hash.ts'
import type { JobWork } from '../../../platform/jobs/jobs.ts'
import { eventKey } from '../../events/keys.ts'
import { type Posed, poseBatch } from './problem-of.ts'
import { readTimetabled } from './read-batch.ts'
import { searchInThread } from './search-in-thread.ts'

/**
 * A search goes by steps and not by the clock, so that it can be repeated: about so many are done in a second of the largest
 * batches, and smaller ones are done sooner.
 */
const STEPS_A_SECOND = 150_000

/** What a search came to, for its job. */
export interface Solved {
  readonly timetableId: string
  readonly unplaced: number
}

/** Searches for a timetable in the background and keeps it as a proposal. */
export async function solveTimetable(
  platform: Platform,
  { eventId, seconds, seed, keep }: SolveOrder & { readonly eventId: string },
  actor: Actor,
  { signal, report }: JobWork,
): Promise<Solved> {
  const posed = poseBatch(await readTimetabled(platform.db, eventId), { keep })
  if (posed.problem.entries.length === 0) throw new Refused(refuse('timetable-nothing-to-place'))
  if (posed.problem.halls.length === 0) throw new Refused(refuse('timetable-no-rooms'))
  const began = performance.now()
  const order = { problem: posed.problem, seed, seconds, steps: seconds * STEPS_A_SECOND }
  const { plan, bound } = await searchInThread(order, signal, ({ done, unplaced, cost }) =>
    report(Math.min(0.95, done), { unplaced, cost }),
  )
  const spent = Math.round((performance.now() - began) / 1000)
  const content = contentOf(posed, plan, bound, spent)
  const input = { eventId, seed, content }
  const { timetableId } = await execute(platform, proposeTimetable, input, { actor, commandId: newId() })
  return { timetableId, unplaced: content.unplaced.reduce((sum, { entryIds }) => sum + entryIds.length, 0) }
}

/** A plan in the batch's own terms. */
export function contentOf(posed: Posed, plan: Plan, bound: number | null, seconds: number): TimetableContent {
  const { problem, disciplineIds, roomIds, entryIds, instantOf } = posed
  const { breaches, unplaced, cost, parts, moved } = judgeBatch(problem, plan)
  const [broken] = breaches
  if (broken) throw new Error(`the search broke a hard rule: ${broken.code}`)
  const entriesOf = (own: readonly number[]) => own.map((entry) => entryIds[entry] ?? '')
  return {
    sessions: plan.map(({ part, hall, from, to, entries }) => ({
      ...{ disciplineId: disciplineIds[part] ?? '', roomId: roomIds[hall] ?? '' },
      ...{ startsAt: instantOf(from).toISOString(), endsAt: instantOf(to).toISOString(), entryIds: entriesOf(entries) },
    })),
    unplaced: explainUnplaced(problem, unplaced).map(({ part, entries, code, facts }) => ({
      ...{ disciplineId: disciplineIds[part] ?? '', entryIds: entriesOf(entries), code, facts: { ...facts } },
    })),
    ...{ cost, bound, parts: { ...parts }, moved, seconds },
  }
}

interface ProposeTimetable {
  readonly eventId: string
  readonly seed: number
  readonly content: TimetableContent
}

/** Keeps a timetable as the batch's proposal; an earlier one that waited is dropped. */
const proposeTimetable: Command<ProposeTimetable, { timetableId: string }> = {
  name: 'propose-timetable',
  async run({ tx, now, newId, actor }, { eventId, seed, content }) {
    const earlier = await tx
      .select()
      .from(timetable)
      .where(eq(timetable.eventId, eventId))
      .orderBy(desc(timetable.number))
      .limit(1)
      .for('update')
    const number = (earlier[0]?.number ?? 0) + 1
    if (earlier[0]?.state === 'proposed')
      await tx.update(timetable).set({ state: 'dropped' }).where(eq(timetable.id, earlier[0].id))
    const id = newId()
    const row = { id, eventId, number, state: 'proposed' as const, seed, content, by: personOf(actor), at: now }
    await tx.insert(timetable).values(row)
    const { sessions, cost, moved } = content
    const facts = { timetableId: id, number, seed, sessions: sessions.length, cost, moved }
    return {
      result: { timetableId: id },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'propose-timetable', facts }],
      dirty: [eventKey(eventId)],
    }
  },
}
