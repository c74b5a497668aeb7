import { and, eq, isNull } from 'drizzle-orm'
import { objection, outcome, publication } from '#db/schema/outcomes'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { whyNotObject } from '#domain/outcomes/publish'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { lockBatch } from './offerings.ts'
import { newestPublication } from './publications.ts'

/** What somebody has against a published outcome, or against the candidate as a whole. */
export interface RaiseObjection {
  readonly eventId: string
  readonly outcomeId: string
  readonly whole: boolean
  readonly words: string
}

/** Raises an objection to what is published, within its period. Whoever is signed in may. */
export const raiseObjection: Command<RaiseObjection, { objectionId: string }> = {
  name: 'raise-objection',
  async run({ tx, actor, now, newId }, { eventId, outcomeId, whole, words }) {
    const raisedBy = personOf(actor)
    if (!raisedBy) throw new Refused(refuse('not-allowed'))
    await lockBatch(tx, eventId)
    const published = await newestPublication(tx, eventId)
    const [about] = await tx
      .select({ outcome })
      .from(outcome)
      .innerJoin(publication, eq(publication.id, outcome.publicationId))
      .where(and(eq(outcome.id, outcomeId), eq(publication.eventId, eventId)))
    if (!about) throw new Refused(refuse('not-found', { what: 'outcome' }))
    const { offeringId, personId, publicationId } = about.outcome
    const component = whole ? null : about.outcome.component
    const earlier = await tx
      .select({ id: objection.id })
      .from(objection)
      .where(
        and(
          ...[eq(objection.eventId, eventId), eq(objection.raisedBy, raisedBy), eq(objection.state, 'open')],
          eq(objection.offeringId, offeringId),
          component ? eq(objection.component, component) : isNull(objection.component),
          personId ? eq(objection.personId, personId) : isNull(objection.personId),
        ),
      )
    orRefuse(whyNotObject({ today: dayOf(now), published, waiting: earlier.length > 0 }))
    if (published?.id !== publicationId) throw new Refused(refuse('results-republished'))
    const id = newId()
    const said = { offeringId, component, words, state: 'open' as const }
    await tx.insert(objection).values({ id, eventId, publicationId, personId, raisedBy, ...said, at: now })
    // What was said stays out of the chain: strangers write here, and may name people.
    const facts = { objectionId: id, publicationId, offeringId, component, personId }
    return {
      result: { objectionId: id },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'raise-objection', facts }],
      dirty: [eventKey(eventId)],
    }
  },
}
