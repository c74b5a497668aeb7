import { and, asc, desc, eq, ne } from 'drizzle-orm'
import type { Db } from '#db/client'
import { application } from '#db/schema/applications'
import { violation, violationRule } from '#db/schema/attendance'
import { offering } from '#db/schema/batches'
import { certificate } from '#db/schema/certificates'
import { discipline, event } from '#db/schema/events'
import { occupation } from '#db/schema/occupations'
import { objection, outcome, publication } from '#db/schema/outcomes'
import { account, person } from '#db/schema/people'
import { result, standing } from '#db/schema/rankings'
import { entry } from '#db/schema/registration'
import type { Archive } from '#domain/archive/contract'
import { dayOf } from '#domain/kit/city-time'
import { formatPoints } from '#domain/kit/points'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Keyring } from '../../platform/keyring/keyring.ts'
import { maskedIdentities } from '../people/identities/read.ts'

const atEvent = { event: event.name, latinEvent: event.latinName, startsOn: event.startsOn, endsOn: event.endsOn }
const ofOccupation = {
  code: occupation.code,
  occupation: occupation.name,
  latinOccupation: occupation.latinName,
  level: offering.level,
}
const atDiscipline = { discipline: discipline.name, latinDiscipline: discipline.latinName }

/** Everything that is known of a person. Refuses with not-found. */
export async function readArchive(db: Db, keyring: Keyring, personId: string, now: Date): Promise<Archive> {
  const [found] = await db
    .select({ name: person.name, latinName: person.latinName, login: account.login })
    .from(person)
    .innerJoin(account, eq(account.personId, person.id))
    .where(eq(person.id, personId))
  if (!found) throw new Refused(refuse('not-found', { what: 'person' }))
  return {
    form: 'touchstone-archive-1',
    madeOn: dayOf(now),
    ...found,
    identity: (await maskedIdentities(db, keyring, [personId])).get(personId) ?? null,
    applications: await readApplications(db, personId),
    entries: await readEntries(db, personId),
    outcomes: await readOutcomes(db, personId),
    standings: await readStandings(db, personId),
    certificates: await readCertificates(db, personId),
    violations: await readViolations(db, personId),
    objections: await readObjections(db, personId),
  }
}

async function readApplications(db: Db, personId: string): Promise<Archive['applications']> {
  const { route, state, submittedAt, decidedAt } = application
  const rows = await db
    .select({ ...atEvent, ...ofOccupation, route, state, submittedAt, decidedAt })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .innerJoin(event, eq(event.id, offering.eventId))
    .where(and(eq(application.personId, personId), ne(application.state, 'draft')))
    .orderBy(desc(application.createdAt))
  return rows.map((row) => ({
    ...row,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }))
}

async function readEntries(db: Db, personId: string): Promise<Archive['entries']> {
  const { number, absentAt, withdrawnAt } = entry
  const rows = await db
    .select({ ...atEvent, ...atDiscipline, component: discipline.component, number, absentAt, withdrawnAt })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(eq(entry.personId, personId))
    .orderBy(desc(event.startsOn), asc(discipline.code))
  return rows.map(({ absentAt: absent, withdrawnAt: withdrawn, ...row }) => ({
    ...row,
    state: withdrawn ? 'withdrawn' : absent ? 'absent' : 'entered',
  }))
}

/** Outcomes of the newest publication of each batch. */
async function readOutcomes(db: Db, personId: string): Promise<Archive['outcomes']> {
  const newest = db
    .selectDistinctOn([publication.eventId], { id: publication.id, kind: publication.kind })
    .from(publication)
    .orderBy(publication.eventId, desc(publication.version))
    .as('newest')
  const { component, state, points, validUntil } = outcome
  const rows = await db
    .select({ ...atEvent, ...ofOccupation, component, state, points, validUntil, publication: newest.kind })
    .from(outcome)
    .innerJoin(newest, eq(newest.id, outcome.publicationId))
    .innerJoin(offering, eq(offering.id, outcome.offeringId))
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .innerJoin(event, eq(event.id, offering.eventId))
    .where(eq(outcome.personId, personId))
    .orderBy(desc(event.startsOn), asc(occupation.code), asc(outcome.component))
  return rows.map((row) => ({ ...row, points: row.points === null ? null : formatPoints(row.points, 2) }))
}

/** Places in the newest official result of each discipline. */
async function readStandings(db: Db, personId: string): Promise<Archive['standings']> {
  const newest = db
    .selectDistinctOn([result.disciplineId], { id: result.id })
    .from(result)
    .orderBy(result.disciplineId, desc(result.version))
    .as('newest')
  const { rank, total, award } = standing
  const rows = await db
    .select({ ...atEvent, ...atDiscipline, rank, total, award })
    .from(standing)
    .innerJoin(newest, eq(newest.id, standing.resultId))
    .innerJoin(entry, eq(entry.id, standing.entryId))
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(and(eq(entry.personId, personId), eq(event.kind, 'competition')))
    .orderBy(desc(event.startsOn))
  return rows.map((row) => ({ ...row, total: formatPoints(row.total, 2) }))
}

async function readCertificates(db: Db, personId: string): Promise<Archive['certificates']> {
  const { kind, number, verifyCode, state, issuedAt, sheet } = certificate
  const rows = await db
    .select({ ...atEvent, ...atDiscipline, kind, number, verifyCode, state, issuedAt, sheet })
    .from(certificate)
    .innerJoin(entry, eq(entry.id, certificate.entryId))
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(eq(entry.personId, personId))
    .orderBy(desc(certificate.issuedAt))
  return rows.map(({ sheet: printed, ...row }) => ({
    ...row,
    award: printed.facts.award,
    issuedAt: row.issuedAt.toISOString(),
  }))
}

async function readViolations(db: Db, personId: string): Promise<Archive['violations']> {
  const { words, voids, banMonths, state, recordedAt } = violation
  const rows = await db
    .select({ ...atEvent, rule: violationRule.content, words, voids, banMonths, state, recordedAt })
    .from(violation)
    .innerJoin(violationRule, eq(violationRule.id, violation.ruleId))
    .innerJoin(event, eq(event.id, violation.eventId))
    .where(eq(violation.personId, personId))
    .orderBy(desc(violation.recordedAt))
  return rows.map(({ rule, ...row }) => ({
    ...row,
    rule: rule.name,
    latinRule: rule.latinName,
    recordedAt: row.recordedAt.toISOString(),
  }))
}

/** Objections that the person raised. */
async function readObjections(db: Db, personId: string): Promise<Archive['objections']> {
  const { words, state, answer, at } = objection
  const rows = await db
    .select({ ...atEvent, ...ofOccupation, words, state, answer, at })
    .from(objection)
    .innerJoin(offering, eq(offering.id, objection.offeringId))
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .innerJoin(event, eq(event.id, objection.eventId))
    .where(eq(objection.raisedBy, personId))
    .orderBy(desc(objection.at))
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
