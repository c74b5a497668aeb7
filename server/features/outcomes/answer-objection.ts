import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { discipline } from '#db/schema/events'
import { objection } from '#db/schema/outcomes'
import { entry } from '#db/schema/registration'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { HandScore } from '#domain/outcomes/contract'
import { whyNotAnswer } from '#domain/outcomes/publish'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { writeScore } from './enter-score.ts'
import { lockBatch } from './offerings.ts'

/** The answer to an objection; where it is upheld, perhaps with the score that stands instead. */
export interface AnswerObjection {
  readonly eventId: string
  readonly objectionId: string
  readonly upheld: boolean
  readonly answer: string
  readonly correction: Omit<HandScore, 'reason'> | null
}

/**
 * Answers an objection once. What was published stays as it is: an upheld objection is followed by a correction (a score
 * here; marks and violations where they are kept) and a further version.
 */
export const answerObjection: Command<AnswerObjection, Record<string, never>> = {
  name: 'answer-objection',
  async run(context, { eventId, objectionId, upheld, answer, correction }) {
    const { tx, actor, now } = context
    await lockBatch(tx, eventId)
    const asked = and(eq(objection.id, objectionId), eq(objection.eventId, eventId))
    const [found] = await tx.select().from(objection).where(asked)
    if (!found) throw new Refused(refuse('not-found', { what: 'objection' }))
    orRefuse(whyNotAnswer(found.state))
    const state = upheld ? 'upheld' : 'dismissed'
    await tx
      .update(objection)
      .set({ state, answer, answeredBy: personOf(actor), answeredAt: now })
      .where(eq(objection.id, objectionId))
    const corrected =
      upheld && correction
        ? [(await writeScore(context, { ...correction, entryId: await entryOf(tx, found), reason: answer })).draft]
        : []
    const facts = { objectionId, state, answer }
    return {
      result: {},
      audit: [...corrected, { aggregate: 'event', aggregateId: eventId, act: 'answer-objection', facts }],
      dirty: [eventKey(eventId)],
    }
  },
}

/** The entry that an objection is about; refuses where it is about none. */
async function entryOf(tx: Tx, { offeringId, component, personId }: typeof objection.$inferSelect): Promise<string> {
  if (!component || !personId) throw new Refused(refuse('objection-without-score'))
  const [found] = await tx
    .select({ id: entry.id })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .where(
      and(
        ...[eq(discipline.offeringId, offeringId), eq(discipline.component, component)],
        ...[eq(entry.personId, personId), isNull(entry.withdrawnAt)],
      ),
    )
  if (!found) throw new Refused(refuse('objection-without-score'))
  return found.id
}
