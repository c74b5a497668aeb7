import { eq } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import { batch } from '#db/schema/batches'
import { outcome, publication } from '#db/schema/outcomes'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { PublicationKind } from '#domain/outcomes/contract'
import { nextPeriod, type Period, periodFrom, whyNotFinal, whyNotPublishResults } from '#domain/outcomes/publish'
import { personOf } from '#domain/people/access'
import type { Command, Context, Outcome } from '../../platform/execute.ts'
import { readCalendar } from '../events/calendar/read-calendar.ts'
import { eventKey } from '../events/keys.ts'
import type { Books } from '../scoring/books.ts'
import { lockingReader } from './mark-points.ts'
import { lockBatch } from './offerings.ts'
import {
  comparableResults,
  comparableRow,
  newestPublication,
  outcomesOf,
  type PublicationRow,
  publishFacts,
} from './publications.ts'
import { type BatchResults, readResults } from './results.ts'

/** The batch whose results are published; a version after the first needs a reason. */
export interface PublishResults {
  readonly eventId: string
  readonly reason: string | null
}

type Published = { readonly version: number; readonly closesOn: string }

/**
 * Publishes the results of a batch for objection: computed anew in this transaction, stored with the hash of what they were
 * computed from. Earlier versions stay.
 */
export function publishResults(books: Books): Command<PublishResults, Published> {
  return {
    name: 'publish-outcomes',
    async run(context, { eventId, reason }) {
      const { tx, now } = context
      await lockBatch(tx, eventId)
      const results = await readResults(tx, lockingReader(tx, books), eventId)
      const before = await newestPublication(tx, eventId)
      orRefuse(whyNotPublishResults(await publishFacts(tx, results, before, now)))
      if (before && reason === null) throw new Refused(refuse('results-without-reason'))
      const period = await periodOf(context, results, before)
      await tx.update(batch).set({ publishedOn: period.opensOn }).where(eq(batch.eventId, eventId))
      return write(context, results, { kind: 'objection', version: (before?.version ?? 0) + 1, period, reason })
    },
  }
}

/** Makes the results final: the period is over, every objection is answered, and what was published still holds. */
export function finishResults(books: Books): Command<{ readonly eventId: string }, Published> {
  return {
    name: 'finish-outcomes',
    async run(context, { eventId }) {
      const { tx, now } = context
      await lockBatch(tx, eventId)
      const results = await readResults(tx, lockingReader(tx, books), eventId)
      const before = await newestPublication(tx, eventId)
      orRefuse(whyNotFinal(await publishFacts(tx, results, before, now)))
      if (!before) throw new Refused(refuse('results-unpublished'))
      await tx
        .update(batch)
        .set({ finalOn: dayOf(now) })
        .where(eq(batch.eventId, eventId))
      return write(context, results, { kind: 'final', version: before.version + 1, period: before, reason: null })
    },
  }
}

/** The first version's period begins today; a later one has that of the version before, unless somebody comes off worse. */
async function periodOf({ tx, now }: Context, results: BatchResults, before: PublicationRow | null): Promise<Period> {
  const calendar = await readCalendar(tx)
  if (!before) return periodFrom(dayOf(now), calendar)
  const { opensOn, closesOn } = before
  const outcomes = (await outcomesOf(tx, before.id)).map(comparableRow)
  return nextPeriod({ opensOn, closesOn, outcomes }, comparableResults(results), dayOf(now), calendar)
}

interface NewVersion {
  readonly kind: PublicationKind
  readonly version: number
  readonly period: Period
  readonly reason: string | null
}

async function write(
  { tx, actor, now, newId }: Context,
  results: BatchResults,
  { kind, version, period: { opensOn, closesOn }, reason }: NewVersion,
): Promise<Outcome<Published>> {
  const [id, eventId, { inputHash }] = [newId(), results.event.id, results]
  const said = { version, kind, inputHash, opensOn, closesOn, reason }
  await tx.insert(publication).values({ id, eventId, ...said, by: personOf(actor), at: now })
  const rows = results.candidates.flatMap(({ offering, personId, parts }) =>
    parts.map(({ component, entry, result }) => ({
      ...{ id: newId(), publicationId: id, offeringId: offering.id, personId, component },
      ...{ entryId: entry?.id ?? null, ...result },
    })),
  )
  await insertRows(tx, outcome, rows)
  const act = kind === 'final' ? 'finish-outcomes' : 'publish-outcomes'
  const facts = { publicationId: id, ...said, candidates: results.candidates.length, outcomes: rows.length }
  return {
    result: { version, closesOn },
    audit: [{ aggregate: 'event', aggregateId: eventId, act, facts }],
    dirty: [eventKey(eventId)],
  }
}
