import { and, desc, eq, isNull, notInArray } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { application, applicationDocument } from '#db/schema/applications'
import { offering } from '#db/schema/batches'
import type { ApplicationRoute } from '#domain/applications/contract'
import { whyNotRoute } from '#domain/applications/own-rules'
import { prefilled } from '#domain/applications/prefill'
import { orRefuse } from '#domain/kit/refusal'
import type { Command, Context } from '../../../platform/execute.ts'
import { getOffering, lockPerson, type OfferingFacts, whyNotApply, whyNotNow } from './facts.ts'

export interface BeginApplication {
  readonly personId: string
  readonly offeringId: string
  readonly route: ApplicationRoute
}

/**
 * Begins a draft, with what the person's latest application says that still holds, and its photo. Where a live application
 * for the offering is there already, gives that one.
 */
export const beginApplication: Command<BeginApplication, { applicationId: string }> = {
  name: 'begin-application',
  async run(context, { personId, offeringId, route }) {
    const { tx, now, newId } = context
    await lockPerson(tx, personId)
    const facts = await getOffering(tx, offeringId)
    const live = await findLive(tx, offeringId, personId)
    if (live) return { result: { applicationId: live }, audit: [], dirty: [] }
    orRefuse(whyNotRoute(route, facts.offering.level))
    orRefuse(whyNotNow(facts, now, false))
    orRefuse(await whyNotApply(tx, facts, personId, now))
    const earlier = await findEarlier(tx, personId)
    const id = newId()
    await tx.insert(application).values({
      ...{ id, offeringId, personId, route, state: 'draft', source: 'self', returned: [], createdAt: now },
      form: prefilled(earlier?.form ?? null, isSameOccupation(earlier, facts)),
    })
    if (earlier) await copyPhoto(context, earlier.id, id)
    const about = { applicationId: id, offeringId, route }
    return {
      result: { applicationId: id },
      audit: [{ aggregate: 'person', aggregateId: personId, act: 'begin-application', facts: about }],
      dirty: [],
    }
  },
}

async function findLive(tx: Tx, offeringId: string, personId: string): Promise<string | null> {
  const own = and(eq(application.offeringId, offeringId), eq(application.personId, personId))
  const [found] = await tx
    .select({ id: application.id })
    .from(application)
    .where(and(own, notInArray(application.state, ['refused', 'withdrawn'])))
  return found?.id ?? null
}

/** The person's latest application, for whatever it was. */
async function findEarlier(tx: Tx, personId: string) {
  const [found] = await tx
    .select({ id: application.id, form: application.form, occupationId: offering.occupationId })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .where(eq(application.personId, personId))
    .orderBy(desc(application.createdAt), desc(application.id))
    .limit(1)
  return found ?? null
}

const isSameOccupation = (earlier: { readonly occupationId: string } | null, { offering: at }: OfferingFacts) =>
  earlier?.occupationId === at.occupationId

async function copyPhoto({ tx, newId, now }: Context, fromId: string, toId: string): Promise<void> {
  const [photo] = await tx
    .select()
    .from(applicationDocument)
    .where(
      and(
        eq(applicationDocument.applicationId, fromId),
        eq(applicationDocument.purpose, 'photo'),
        isNull(applicationDocument.removedAt),
      ),
    )
  if (photo) await tx.insert(applicationDocument).values({ ...photo, id: newId(), applicationId: toId, at: now })
}
