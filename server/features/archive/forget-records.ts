import { and, eq, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { application, applicationDocument, bulkDecision, opinion } from '#db/schema/applications'
import { ticket, violation, violationFile } from '#db/schema/attendance'
import { offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { job } from '#db/schema/jobs'
import { objection, outcome } from '#db/schema/outcomes'
import { delegation, entry } from '#db/schema/registration'
import { calendarFeed } from '#db/schema/timetables'
import { individual } from '#domain/applications/admission'
import { emptyForm } from '#domain/applications/prefill'
import { pseudonym } from '#domain/archive/erasure'

/** In the place of words that could name somebody; the record that they belong to stays. */
const nothing = ''

/** That there was an application stays, for the counts; what it said does not. A draft is withdrawn. */
export async function forgetApplications(tx: Tx, personId: string): Promise<void> {
  const own = await tx
    .select({ id: application.id, eventId: offering.eventId })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .where(eq(application.personId, personId))
  const ids = own.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.delete(applicationDocument).where(inArray(applicationDocument.applicationId, ids))
  await tx.update(opinion).set({ reason: null }).where(inArray(opinion.applicationId, ids))
  await tx.update(application).set({ form: emptyForm, returned: [], reason: null }).where(inArray(application.id, ids))
  const drafts = and(inArray(application.id, ids), eq(application.state, 'draft'))
  await tx.update(application).set({ state: 'withdrawn' }).where(drafts)
  await forgetBulk(
    tx,
    own.map(({ eventId }) => eventId),
    new Set(ids),
  )
}

/** What stood of an application before it was decided with others says why it was returned. */
async function forgetBulk(tx: Tx, eventIds: readonly string[], ids: ReadonlySet<string>): Promise<void> {
  const rows = await tx
    .select({ id: bulkDecision.id, before: bulkDecision.before })
    .from(bulkDecision)
    .where(inArray(bulkDecision.eventId, [...new Set(eventIds)]))
    .for('update')
  for (const { id, before } of rows) {
    if (!before.some(({ applicationId }) => ids.has(applicationId))) continue
    const emptied = before.map((one) => (ids.has(one.applicationId) ? { ...one, returned: [] } : one))
    await tx.update(bulkDecision).set({ before: emptied }).where(eq(bulkDecision.id, id))
  }
}

/** Entries keep their marks under the pseudonym, and outcomes their points; neither leads to the person any more. */
export async function forgetEntries(tx: Tx, personId: string, tell: string): Promise<string[]> {
  const entries = await tx
    .update(entry)
    .set({ ...pseudonym(tell), personId: null })
    .where(eq(entry.personId, personId))
    .returning({ disciplineId: entry.disciplineId })
  await tx.update(outcome).set({ personId: null }).where(eq(outcome.personId, personId))
  await tx.delete(ticket).where(eq(ticket.personId, personId))
  await tx.delete(calendarFeed).where(eq(calendarFeed.personId, personId))
  return [...new Set(entries.map(({ disciplineId }) => disciplineId))]
}

/** The employer of nobody else in a batch may bear the person's own name, as a workshop does: it goes with the person. */
export async function forgetDelegations(tx: Tx, personId: string): Promise<void> {
  const rows = await tx
    .select({
      id: entry.delegationId,
      others: sql<number>`count(*) filter (where ${entry.personId} is distinct from ${personId})::int`,
    })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(
      and(
        eq(event.kind, 'assessment'),
        inArray(
          entry.delegationId,
          tx.select({ id: entry.delegationId }).from(entry).where(eq(entry.personId, personId)),
        ),
      ),
    )
    .groupBy(entry.delegationId)
  const alone = rows.flatMap(({ id, others }) => (others === 0 ? [id] : []))
  if (alone.length > 0) await tx.update(delegation).set({ name: individual }).where(inArray(delegation.id, alone))
}

/** Violations and objections stay as facts, without what was written about or by the person. */
export async function forgetWords(tx: Tx, personId: string): Promise<void> {
  const violations = await tx
    .update(violation)
    .set({ personId: null, words: nothing, reply: null, reason: null })
    .where(eq(violation.personId, personId))
    .returning({ id: violation.id })
  const ids = violations.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(violationFile).where(inArray(violationFile.violationId, ids))
  const concerned = or(eq(objection.personId, personId), eq(objection.raisedBy, personId))
  const objections = await tx.select().from(objection).where(concerned)
  for (const { id, personId: about, raisedBy, answer } of objections)
    await tx
      .update(objection)
      .set({
        ...(about === personId ? { personId: null } : {}),
        ...(raisedBy === personId ? { raisedBy: null } : {}),
        words: nothing,
        answer: answer === null ? null : nothing,
      })
      .where(eq(objection.id, id))
}

/** Files that were made of many, such as all tickets of a batch, are made anew when they are needed. */
export async function forgetFiles(tx: Tx, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return
  await tx
    .update(job)
    .set({ file: null, fileName: null, fileType: null })
    .where(inArray(job.placeId, [...eventIds]))
}
