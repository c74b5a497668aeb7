import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { discipline } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import { Refused, refuse } from '#domain/kit/refusal'
import { lockBatch, type OfferingFacts, type PartFacts, readOfferings } from './offerings.ts'
import { newestPublication, type PublicationRow } from './publications.ts'

/** A component of a batch, with what was published last. */
export interface PlacedPart {
  readonly eventId: string
  readonly disciplineId: string
  readonly offering: OfferingFacts
  readonly part: PartFacts
  readonly published: PublicationRow | null
}

/** A component of a batch, for a look that writes nothing. Refuses with not-found what is none. */
export async function getPart(db: Db | Tx, disciplineId: string): Promise<PlacedPart> {
  const eventId = await eventOf(db, disciplineId)
  for (const offering of await readOfferings(db, eventId)) {
    const part = offering.parts.find((one) => one.disciplineId === disciplineId)
    if (part) return { eventId, disciplineId, offering, part, published: await newestPublication(db, eventId) }
  }
  throw new Refused(refuse('not-found', { what: 'component' }))
}

/** The same, its batch locked for a command. */
export async function lockPart(tx: Tx, disciplineId: string): Promise<PlacedPart> {
  await lockBatch(tx, await eventOf(tx, disciplineId))
  return getPart(tx, disciplineId)
}

async function eventOf(db: Db | Tx, disciplineId: string): Promise<string> {
  const [found] = await db.select().from(discipline).where(eq(discipline.id, disciplineId))
  if (!found) throw new Refused(refuse('not-found', { what: 'discipline' }))
  return found.eventId
}

/** An entry with the component that it is in, locked. */
export async function lockEntry(tx: Tx, entryId: string) {
  const [found] = await tx.select().from(entry).where(eq(entry.id, entryId))
  if (!found || found.withdrawnAt) throw new Refused(refuse('not-found', { what: 'entry' }))
  return { ...(await lockPart(tx, found.disciplineId)), entry: found }
}
