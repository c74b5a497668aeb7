import { eq } from 'drizzle-orm'
import { application } from '#db/schema/applications'
import { offering } from '#db/schema/batches'
import { standard } from '#db/schema/occupations'
import type { ApplicationForm } from '#domain/applications/contract'
import { newId } from '../platform/hash.ts'
import type { TestApp } from './with-app.ts'

/** A form of somebody who says nothing but to be in the occupation. */
export const bareForm: ApplicationForm = {
  employer: null,
  workTypeId: null,
  inOccupation: true,
  experience: [],
  certificates: [],
  titles: [],
  diplomas: [],
}

/** An application for the occupation at an event, which is given an offering of it; written directly. Gives its identifier. */
export async function seedApplication(
  { connection: { db }, clock: { now } }: TestApp,
  eventId: string,
  occupationId: string,
  personId: string,
): Promise<string> {
  const [held] = await db.select({ id: standard.id }).from(standard).where(eq(standard.occupationId, occupationId))
  const [offeringId, id] = [newId(), newId()]
  await db.insert(offering).values({ id: offeringId, eventId, occupationId, standardId: held?.id ?? '', level: '4' })
  const course = { state: 'submitted', source: 'self', round: 1, createdAt: now, submittedAt: now } as const
  await db.insert(application).values({ id, offeringId, personId, form: bareForm, returned: [], ...course })
  return id
}
