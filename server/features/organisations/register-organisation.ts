import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { organisation } from '#db/schema/organisations'
import { orRefuse } from '#domain/kit/refusal'
import type { NewOrganisation } from '#domain/organisations/contract'
import { type Known, tidyOrganisation, whyNotRegister } from '#domain/organisations/register'
import type { Command } from '../../platform/execute.ts'
import { areas } from './areas.ts'
import { actAt, lockOpen } from './locks.ts'
import { claimOrganisations } from './write-organisations.ts'

const isArea = (code: string) => areas.has(code)

/** Registers an organisation. */
export const registerOrganisation: Command<NewOrganisation, { id: string }> = {
  name: 'register-organisation',
  async run({ tx, now, newId }, given) {
    const input = tidyOrganisation(given)
    orRefuse(whyNotRegister(input, await findKnown(tx), isArea))
    const id = newId()
    await claimOrganisations(tx, [{ ...input, id, createdAt: now }])
    return { result: { id }, audit: [actAt(id, 'register-organisation', { ...input })], dirty: [] }
  },
}

/** Changes what is known of an organisation. */
export const updateOrganisation: Command<
  { organisationId: string; organisation: NewOrganisation },
  Record<string, never>
> = {
  name: 'update-organisation',
  async run({ tx }, { organisationId, organisation: given }) {
    await lockOpen(tx, organisationId)
    const input = tidyOrganisation(given)
    orRefuse(whyNotRegister(input, await findKnown(tx), isArea, organisationId))
    await tx.update(organisation).set(input).where(eq(organisation.id, organisationId))
    return { result: {}, audit: [actAt(organisationId, 'update-organisation', { ...input })], dirty: [] }
  },
}

/** What of every organisation is its own alone. */
export const findKnown = (tx: Tx): Promise<Known[]> =>
  tx
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      creditCode: organisation.creditCode,
      ministryNumber: organisation.ministryNumber,
      provinceNumber: organisation.provinceNumber,
    })
    .from(organisation)
