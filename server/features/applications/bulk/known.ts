import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { offering } from '#db/schema/batches'
import { occupation, standard } from '#db/schema/occupations'
import { person } from '#db/schema/people'
import type { CandidateProblem } from '#domain/applications/bulk-columns'
import type { CandidateLine, OfferedTo } from '#domain/applications/bulk-rows'
import { whyNotBeside, whyNotUnbanned } from '#domain/applications/own-rules'
import { Refused, refuse } from '#domain/kit/refusal'
import { nameKey } from '#domain/kit/text'
import { documentKey } from '#domain/people/identity'
import type { Alternative } from '#domain/standards/standard'
import { findBans } from '../bans.ts'
import { findStanding, type Held } from '../standing.ts'

/** What a batch offers, with the conditions to apply by offering. Refuses with not-found where there is no such batch. */
export async function readOffered(
  db: Db | Tx,
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

/**
 * What bars candidates on a day: a ban, or that they stand already at the same offering, or in another batch that is held
 * on some of the same days; and a document that is known under another name: whoever signed up with somebody else's number
 * must not be given what is that person's. `people` are those who are known, by their documents.
 */
export async function barred(
  db: Db | Tx,
  held: Held,
  people: ReadonlyMap<string, string>,
  candidates: readonly CandidateLine[],
  today: string,
): Promise<CandidateProblem[]> {
  const personIds = [...new Set(people.values())]
  const standing = await findStanding(db, held, personIds)
  const bans = await findBans(db, personIds, today)
  const names = await readNames(db, personIds)
  return candidates.flatMap((candidate): CandidateProblem[] => {
    const personId = people.get(documentKey(candidate.document)) ?? ''
    const name = names.get(personId)
    if (name !== undefined && nameKey(name) !== nameKey(candidate.name))
      return [{ row: candidate.row, column: 'name' as const, code: 'candidate-name-differs', facts: {} }]
    const own = { offeringId: candidate.offeringId, eventId: held.id }
    const wrong = whyNotUnbanned(bans.get(personId) ?? null, today) ?? whyNotBeside(own, standing.get(personId) ?? [])
    return wrong ? [{ row: candidate.row, column: 'documentNumber' as const, ...wrong }] : []
  })
}

async function readNames(db: Db | Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const own = inArray(person.id, personIds)
  const rows = await db.select({ id: person.id, name: person.name }).from(person).where(own)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
