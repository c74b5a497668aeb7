import { and, asc, count, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { application, bulkDecision } from '#db/schema/applications'
import { offering } from '#db/schema/batches'
import { identity } from '#db/schema/identities'
import { occupation } from '#db/schema/occupations'
import { person } from '#db/schema/people'
import type { ApplicationState } from '#domain/applications/contract'
import { whyNotReview } from '#domain/applications/review'
import type { ApplicationRow, DecisionRow, ReviewQueue } from '#domain/applications/review-contract'
import { evidenceOf } from '#domain/applications/rules'
import { dayOf } from '#domain/kit/city-time'
import { evaluateConditions } from '#domain/standards/conditions'
import type { Alternative } from '#domain/standards/standard'
import { readOffered } from '../bulk/known.ts'
import { countTaken } from '../own/facts.ts'
import { findPanels, getReviewDays } from './facts.ts'

/** What was never handed in is nobody's business but the candidate's. */
const handedIn = gt(application.round, 0)

/** Whose queue is read; the state is null for all of them. */
export interface QueueAsked {
  readonly eventId: string
  readonly state: ApplicationState | null
  readonly viewerId: string | null
}

/** A batch's applications in the order in which they were handed in. Refuses with not-found. */
export async function findQueue(db: Db, { eventId, state, viewerId }: QueueAsked, now: Date): Promise<ReviewQueue> {
  const days = await getReviewDays(db, eventId)
  const today = dayOf(now)
  const counts = await db
    .select({ state: application.state, n: count() })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .where(and(eq(offering.eventId, eventId), handedIn))
    .groupBy(application.state)
  const countOf = (wanted: ApplicationState) => counts.find((one) => one.state === wanted)?.n ?? 0
  return {
    applications: await readRows(db, { eventId, state, viewerId }, today),
    counts: {
      ...{ submitted: countOf('submitted'), returned: countOf('returned'), approved: countOf('approved') },
      ...{ refused: countOf('refused'), withdrawn: countOf('withdrawn') },
    },
    offerings: await findOfferingRows(db, eventId),
    ...{ today, reviewUntil: days.reviewUntil, whyNot: toldRefusal(whyNotReview(days, today)) },
  }
}

/** A refusal as it is told before anything is tried. */
export const toldRefusal = (refusal: ReturnType<typeof whyNotReview>): ReviewQueue['whyNot'] =>
  refusal && { code: refusal.code, facts: { ...refusal.facts } }

async function readRows(db: Db, { eventId, state, viewerId }: QueueAsked, today: string): Promise<ApplicationRow[]> {
  const { conditions } = await readOffered(db, eventId)
  const rows = await db
    .select({
      application,
      name: person.name,
      latinName: person.latinName,
      birthDate: identity.birthDate,
      files: fileCounts,
    })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .innerJoin(person, eq(person.id, application.personId))
    .leftJoin(identity, eq(identity.personId, application.personId))
    .where(and(eq(offering.eventId, eventId), handedIn, state ? eq(application.state, state) : undefined))
    .orderBy(asc(application.submittedAt), asc(application.id))
  const recognitions = rows.filter((row) => row.application.route === 'recognition')
  const panels = await findPanels(
    db,
    recognitions.map((row) => row.application.id),
  )
  return rows.map(({ application: one, name, latinName, birthDate, files }) => {
    const panel = panels.get(one.id)
    return {
      ...{ id: one.id, name, latinName, state: one.state, source: one.source, route: one.route, round: one.round },
      ...{ offeringId: one.offeringId, employer: one.form.employer, own: one.personId === viewerId },
      submittedAt: one.submittedAt?.toISOString() ?? null,
      decidedAt: one.decidedAt?.toISOString() ?? null,
      admitted: birthDate === null ? null : isAdmitted(one, birthDate, conditions, today),
      ...{ photo: files.photo > 0, evidence: files.evidence },
      panel: panel ? { size: panel.length, given: panel.filter(({ verdict }) => verdict !== null).length } : null,
    }
  })
}

const countOfPurpose = (purpose: string) => sql`(
  select count(*)::int from application_document d
  where d.application_id = ${application.id} and d.purpose = ${purpose} and d.removed_at is null)`

const fileCounts = {
  photo: sql<number>`${countOfPurpose('photo')}`,
  evidence: sql<number>`${countOfPurpose('evidence')}`,
}

/** Whether the conditions held on the day on which it was handed in. */
function isAdmitted(
  { offeringId, form, submittedAt }: typeof application.$inferSelect,
  birthDate: string,
  conditions: ReadonlyMap<string, readonly Alternative[]>,
  today: string,
): boolean {
  const day = submittedAt ? dayOf(submittedAt) : today
  return evaluateConditions(conditions.get(offeringId) ?? [], evidenceOf(form, birthDate), day).admitted
}

/** What a batch offers, with the places and how many are taken. */
export async function findOfferingRows(db: Db, eventId: string): Promise<ReviewQueue['offerings']> {
  const rows = await db
    .select({
      ...{ id: offering.id, level: offering.level, capacity: offering.capacity },
      ...{ code: occupation.code, name: occupation.name, latinName: occupation.latinName },
    })
    .from(offering)
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .where(eq(offering.eventId, eventId))
    .orderBy(asc(occupation.code), asc(offering.level))
  const taken = await countTaken(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, taken: taken.get(row.id) ?? 0 }))
}

/** So many decisions are listed. */
const MOST_DECISIONS = 100

/** What was decided in a batch lately, the newest first. */
export async function findDecisions(db: Db, eventId: string): Promise<DecisionRow[]> {
  const rows = await db
    .select({
      ...{ id: bulkDecision.id, decision: bulkDecision.decision, at: bulkDecision.at, undoneAt: bulkDecision.undoneAt },
      count: sql<number>`jsonb_array_length(${bulkDecision.before})`,
      by: person.name,
    })
    .from(bulkDecision)
    .leftJoin(person, eq(person.id, bulkDecision.by))
    .where(eq(bulkDecision.eventId, eventId))
    .orderBy(sql`${bulkDecision.at} desc`, sql`${bulkDecision.id} desc`)
    .limit(MOST_DECISIONS)
  return rows.map(({ at, undoneAt, ...row }) => ({
    ...row,
    at: at.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }))
}
