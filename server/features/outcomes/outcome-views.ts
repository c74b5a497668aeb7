import type { Db } from '#db/client'
import { formatPoints } from '#domain/kit/points'
import type { Refusal } from '#domain/kit/refusal'
import { whyNotFinal, whyNotPublishResults } from '#domain/outcomes/publish'
import type { BatchOutcomes, CandidateOutcome, PartOutcome } from '#domain/outcomes/views'
import type { Keyring } from '../../platform/keyring/keyring.ts'
import { countDue } from '../batches/certificates-due.ts'
import { maskedIdentities } from '../people/identities/read.ts'
import type { Books } from '../scoring/books.ts'
import { readTickets } from './entries.ts'
import { lookingReader } from './mark-points.ts'
import { offeringView } from './offerings.ts'
import { newestPublication, publicationViews, publishFacts } from './publications.ts'
import { type BatchResults, type Candidate, type CandidatePart, readResults } from './results.ts'

/** The results of a batch as the desk reads them: who has what, what is missing, what can be done. */
export async function batchOutcomes(
  db: Db,
  keyring: Keyring,
  books: Books,
  eventId: string,
  now: Date,
): Promise<BatchOutcomes> {
  const results = await readResults(db, lookingReader(books), eventId)
  const published = await newestPublication(db, eventId)
  const facts = await publishFacts(db, results, published, now)
  return {
    offerings: results.offerings.map(offeringView),
    candidates: await candidateViews(db, keyring, results),
    publications: await publicationViews(db, eventId),
    changed: facts.changed,
    openObjections: facts.openObjections,
    certificatesDue: (await countDue(db, [eventId])).get(eventId) ?? 0,
    whyNotPublish: whyView(whyNotPublishResults(facts)),
    whyNotFinal: whyView(whyNotFinal(facts)),
  }
}

const whyView = (why: Refusal | null) => why && { code: why.code, facts: { ...why.facts } }

/** The candidates of a batch with their documents masked. */
export async function candidateViews(db: Db, keyring: Keyring, results: BatchResults): Promise<CandidateOutcome[]> {
  const personIds = results.candidates.flatMap(({ personId }) => personId ?? [])
  const identities = await maskedIdentities(db, keyring, [...new Set(personIds)])
  const tickets = await readTickets(db, results.event.id)
  return results.candidates.map((one: Candidate) => ({
    ...{ key: one.key, personId: one.personId, offeringId: one.offering.id },
    ...{ name: one.name, latinName: one.latinName, delegation: one.delegation, overall: one.overall },
    ticket: tickets.get(one.personId ?? '') ?? null,
    document: identities.get(one.personId ?? '')?.number ?? null,
    parts: one.parts.map(partView),
  }))
}

const partView = ({ component, entry, result, source, missing }: CandidatePart): PartOutcome => ({
  ...{ component, state: result.state, validUntil: result.validUntil, source, missing },
  points: result.points === null ? null : formatPoints(result.points),
  entryId: entry && !entry.withdrawn && !entry.isSealed ? entry.id : null,
  number: entry?.number ?? null,
})
