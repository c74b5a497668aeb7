import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { occupation, standard } from '#db/schema/occupations'
import { accreditation } from '#db/schema/organisations'
import type { Canonical } from '#domain/kit/canonical'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { stateAfter, type Wanted, whyNotApply, whyNotDecide, whyNotTakeBack } from '#domain/organisations/accreditation'
import type { AccreditationDecision, NewAccreditation } from '#domain/organisations/accreditation-contract'
import { whyNotReason } from '#domain/people/identity'
import { levels as ladder } from '#domain/standards/standard'
import type { Command } from '../../platform/execute.ts'
import { actAt, lockAccreditation, lockOpen } from './locks.ts'

/** An organisation applies for an occupation at some levels. */
export const applyForAccreditation: Command<{ organisationId: string } & NewAccreditation, { id: string }> = {
  name: 'apply-for-accreditation',
  async run({ tx, now, newId }, { organisationId, occupationId, levels }) {
    await lockOpen(tx, organisationId)
    const wanted = await readWanted(tx, occupationId)
    const held = await tx.select().from(accreditation).where(eq(accreditation.organisationId, organisationId))
    const sorted = ladder.filter((level) => levels.includes(level))
    orRefuse(whyNotApply(held, wanted, sorted, dayOf(now)))
    const own = { id: newId(), organisationId, occupationId, levels: sorted }
    await tx.insert(accreditation).values({ ...own, state: 'applied', appliedAt: now })
    const facts = { accreditationId: own.id, occupationId, levels: sorted }
    return { result: { id: own.id }, audit: [actAt(organisationId, 'apply-for-accreditation', facts)], dirty: [] }
  },
}

/** An occupation with the levels of the newest version of its standard. Refuses a retired one, and one without a standard. */
async function readWanted(tx: Tx, occupationId: string): Promise<Wanted> {
  const [found] = await tx
    .select({ occupation, content: standard.content })
    .from(occupation)
    .leftJoin(standard, eq(standard.occupationId, occupation.id))
    .where(eq(occupation.id, occupationId))
    .orderBy(desc(standard.version))
    .limit(1)
  if (!found) throw new Refused(refuse('not-found', { what: 'occupation' }))
  const { code, kind, retiredAt } = found.occupation
  orRefuse(retiredAt ? refuse('occupation-retired', { code }) : null)
  if (!found.content) throw new Refused(refuse('occupation-without-standard'))
  return { occupationId, code, kind, levels: found.content.levels.flatMap(({ level }) => level ?? []) }
}

/** An organisation takes an application back that wasn't decided yet. */
export const takeBackApplication: Command<{ accreditationId: string }, Record<string, never>> = {
  name: 'take-back-application',
  async run({ tx, now }, { accreditationId }) {
    const found = await lockAccreditation(tx, accreditationId)
    orRefuse(whyNotTakeBack(found.state))
    const ended = { state: 'withdrawn' as const, decidedAt: now }
    await tx.update(accreditation).set(ended).where(eq(accreditation.id, accreditationId))
    return { result: {}, audit: [actAt(found.organisationId, 'take-back-application', { accreditationId })], dirty: [] }
  },
}

/** The authority grants or refuses an application, or suspends, restores or withdraws what it granted. */
export const decideAccreditation: Command<
  { accreditationId: string; decision: AccreditationDecision },
  Record<string, never>
> = {
  name: 'decide-accreditation',
  async run({ tx, now }, { accreditationId, decision }) {
    const found = await lockAccreditation(tx, accreditationId)
    orRefuse(whyNotDecide(found.state, decision, dayOf(now)))
    const { act, ...facts } = decision
    if ('reason' in facts) orRefuse(whyNotReason(facts.reason))
    // A grant's reason is none; a restored one keeps the reason for which it was restored.
    const changed = { state: stateAfter(act), decidedAt: now, reason: null, ...facts }
    const here = and(eq(accreditation.id, accreditationId), eq(accreditation.state, found.state))
    await tx.update(accreditation).set(changed).where(here)
    const told: Canonical = { accreditationId, occupationId: found.occupationId, ...facts }
    return { result: {}, audit: [actAt(found.organisationId, `accreditation-${act}`, told)], dirty: [] }
  },
}
