import { eq } from 'drizzle-orm'
import { organisation } from '#db/schema/organisations'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse } from '#domain/kit/refusal'
import { whyNotCloseOrganisation } from '#domain/organisations/places'
import { whyNotTouch } from '#domain/organisations/register'
import { whyNotReason } from '#domain/people/identity'
import type { Command } from '../../platform/execute.ts'
import { actAt, lockOrganisation } from './locks.ts'
import { countBatches } from './usage.ts'

/** Closes an organisation: it plans no further batches. What it held and issued stays. */
export const closeOrganisation: Command<{ organisationId: string; reason: string }, Record<string, never>> = {
  name: 'close-organisation',
  async run({ tx, now }, { organisationId, reason }) {
    const found = await lockOrganisation(tx, organisationId)
    orRefuse(whyNotTouch(found))
    orRefuse(whyNotReason(reason))
    orRefuse(whyNotCloseOrganisation(found.name, await countBatches(tx, organisationId, dayOf(now))))
    await tx.update(organisation).set({ closedAt: now }).where(eq(organisation.id, organisationId))
    return { result: {}, audit: [actAt(organisationId, 'close-organisation', { reason })], dirty: [] }
  },
}

/** Opens a closed organisation again. */
export const reopenOrganisation: Command<{ organisationId: string; reason: string }, Record<string, never>> = {
  name: 'reopen-organisation',
  async run({ tx }, { organisationId, reason }) {
    await lockOrganisation(tx, organisationId)
    orRefuse(whyNotReason(reason))
    await tx.update(organisation).set({ closedAt: null }).where(eq(organisation.id, organisationId))
    return { result: {}, audit: [actAt(organisationId, 'reopen-organisation', { reason })], dirty: [] }
  },
}
