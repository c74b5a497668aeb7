import { eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { offering } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { occupation, standard } from '#db/schema/occupations'
import type { CandidateProblem } from '#domain/applications/bulk-columns'
import type { CandidateLine, OfferedTo } from '#domain/applications/bulk-rows'
import { whyNotBeside } from '#domain/applications/own-rules'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Alternative } from '#domain/standards/standard'
import type { Keyring } from '../../../platform/keyring/keyring.ts'
import { findByDocuments } from '../../people/identities/read.ts'
import { findStanding } from '../standing.ts'

/** What a batch offers, with the conditions to apply by offering. Refuses with not-found where there is no such batch. */
export async function readOffered(
  db: Db,
  eventId: string,
): Promise<{ offered: OfferedTo[]; conditions: Map<string, readonly Alternative[]> }> {
  const rows = await db
    .select({ offering, code: occupation.code, name: occupation.name, content: standard.content })
    .from(offering)
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .innerJoin(standard, eq(standard.id, offering.standardId))
    .where(eq(offering.eventId, eventId))
  if (rows.length === 0) throw new Refused(refuse('not-found', { what: 'batch' }))
  return {
    offered: rows.map(({ offering: { id, level }, code, name }) => ({ offeringId: id, code, name, level })),
    conditions: new Map(
      rows.map(({ offering: { id, level }, content }) => [
        id,
        content.levels.find((rule) => rule.level === level)?.alternatives ?? [],
      ]),
    ),
  }
}

/** Candidates who stand already at the same offering, or in another batch that is held on some of its days. */
export async function alreadyEntered(
  db: Db,
  keyring: Keyring,
  eventId: string,
  candidates: readonly CandidateLine[],
): Promise<CandidateProblem[]> {
  const people = await findByDocuments(
    db,
    keyring,
    candidates.map(({ document }) => document),
  )
  const [own] = await db.select().from(event).where(eq(event.id, eventId))
  if (!own || people.size === 0) return []
  const standing = await findStanding(db, own, [...people.values()])
  return candidates.flatMap(({ row, document: { kind, number }, offeringId }) => {
    const found = standing.get(people.get(`${kind} ${number}`) ?? '') ?? []
    const wrong = whyNotBeside({ offeringId, eventId }, found)
    return wrong ? [{ row, column: 'documentNumber' as const, code: wrong.code, facts: wrong.facts }] : []
  })
}
