import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { application, applicationDocument } from '#db/schema/applications'
import { offering } from '#db/schema/batches'
import { inTurn, longestSeconds, openImage } from '../../platform/images/image.ts'

/** As tickets and doors show them: 35 by 45, sharp enough for a face the size of a thumb. */
const size = { width: 252, height: 324 }

const ofEvent = (eventId: string, personIds: readonly string[]) =>
  and(
    eq(offering.eventId, eventId),
    inArray(application.personId, [...personIds]),
    eq(applicationDocument.purpose, 'photo'),
    isNull(applicationDocument.removedAt),
  )

/** Who of some people has a photo in an application for the event. */
export async function findPhotographed(db: Db, eventId: string, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ personId: application.personId })
    .from(applicationDocument)
    .innerJoin(application, eq(application.id, applicationDocument.applicationId))
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .where(ofEvent(eventId, personIds))
  return new Set(rows.map(({ personId }) => personId))
}

/** The newest photos of people in their applications for an event, small, as JPEG; one that can't be read is left out. */
export async function findPhotos(db: Db, eventId: string, personIds: readonly string[]): Promise<Map<string, Buffer>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([application.personId], {
      personId: application.personId,
      content: applicationDocument.content,
    })
    .from(applicationDocument)
    .innerJoin(application, eq(application.id, applicationDocument.applicationId))
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .where(ofEvent(eventId, personIds))
    .orderBy(application.personId, desc(applicationDocument.at))
  const small = await Promise.all(
    rows.map(async ({ personId, content }) => [personId, await inTurn(() => shrink(content))] as const),
  )
  return new Map(small.flatMap(([personId, bytes]) => (bytes ? [[personId, bytes] as const] : [])))
}

/** A photo in the size in which it is shown; null where nobody can read it. */
async function shrink(content: Buffer): Promise<Buffer | null> {
  try {
    return await openImage(content)
      .rotate()
      .resize({ ...size, fit: 'cover', position: 'top' })
      .jpeg({ quality: 80 })
      .timeout({ seconds: longestSeconds })
      .toBuffer()
  } catch {
    // What was taken in before photos were read whole is half of one, or no picture: the ticket has an empty place for it.
    return null
  }
}
