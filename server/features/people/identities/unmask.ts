import { and, eq, gt } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { application } from '#db/schema/applications'
import { offering } from '#db/schema/batches'
import { discipline } from '#db/schema/events'
import { identity } from '#db/schema/identities'
import { entry } from '#db/schema/registration'
import type { AuditDraft } from '#domain/audit/contract'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { whyNotReason } from '#domain/people/identity'
import type { Command } from '../../../platform/execute.ts'

export interface Unmask {
  readonly eventId: string
  readonly personId: string
  readonly reason: string
}

/**
 * Says for the record who wants to see a candidate's numbers in clear, and why. It answers nothing: what a command
 * answers is stored, and the numbers are read only once this stands in the audit chain.
 */
export const unmask: Command<Unmask, Record<string, never>> = {
  name: 'unmask',
  async run({ tx }, { eventId, personId, reason }) {
    orRefuse(whyNotReason(reason))
    const candidate = (await findEntered(tx, eventId, personId)) ?? (await findApplicant(tx, eventId, personId))
    if (!candidate) throw new Refused(refuse('not-found', { what: 'candidate' }))
    if (!candidate.identityId) throw new Refused(refuse('identity-unknown'))
    const facts = { eventId, reason }
    const draft: AuditDraft = { aggregate: 'person', aggregateId: personId, act: 'unmask', facts }
    return { result: {}, audit: [draft], dirty: [] }
  },
}

/** Somebody with an entry in the event. */
async function findEntered(tx: Tx, eventId: string, personId: string) {
  const [found] = await tx
    .select({ identityId: identity.id })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .leftJoin(identity, eq(identity.personId, entry.personId))
    .where(and(eq(discipline.eventId, eventId), eq(entry.personId, personId)))
    .limit(1)
  return found
}

/** Somebody who has applied to the batch; a draft is nobody's business. */
async function findApplicant(tx: Tx, eventId: string, personId: string) {
  const [found] = await tx
    .select({ identityId: identity.id })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .leftJoin(identity, eq(identity.personId, application.personId))
    .where(and(eq(offering.eventId, eventId), eq(application.personId, personId), gt(application.round, 0)))
    .limit(1)
  return found
}
