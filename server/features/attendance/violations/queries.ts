import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { ticket, violation, violationFile, violationRule } from '#db/schema/attendance'
import { offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { occupation } from '#db/schema/occupations'
import { account } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import { session } from '#db/schema/sessions'
import {
  type OwnViolation,
  type ViolationFileView,
  type ViolationView,
  whyNotReply,
} from '#domain/attendance/violations'
import { dayOf } from '#domain/kit/city-time'
import type { Platform } from '../../../platform/feature.ts'
import { maskedIdentities } from '../../people/identities/read.ts'
import { namesOf } from '../../people/names.ts'
import { subjectOf } from '../sittings.ts'

const readViolations = (db: Db, condition: SQL) =>
  db
    .select({
      violation,
      rule: violationRule.content,
      event: { name: event.name, latinName: event.latinName },
      entry: { name: entry.name },
      component: discipline.component,
      discipline: discipline.name,
      latinDiscipline: discipline.latinName,
      occupation: occupation.name,
      latinOccupation: occupation.latinName,
      level: offering.level,
      session: session.name,
      startsAt: session.startsAt,
    })
    .from(violation)
    .innerJoin(violationRule, eq(violationRule.id, violation.ruleId))
    .innerJoin(event, eq(event.id, violation.eventId))
    .innerJoin(entry, eq(entry.id, violation.entryId))
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .leftJoin(offering, eq(offering.id, discipline.offeringId))
    .leftJoin(occupation, eq(occupation.id, offering.occupationId))
    .leftJoin(session, eq(session.id, violation.sessionId))
    .where(condition)
    .orderBy(desc(violation.recordedAt), desc(violation.id))

type Row = Awaited<ReturnType<typeof readViolations>>[number]

function shownOf(row: Row) {
  const { violation: one, rule } = row
  return {
    ...{ id: one.id, eventId: one.eventId, voids: one.voids, banMonths: one.banMonths, words: one.words },
    rule: { code: rule.code, name: rule.name, latinName: rule.latinName },
    ...{ state: one.state, component: row.component, ...subjectOf(row) },
    ...{ session: row.session, startsAt: row.startsAt?.toISOString() ?? null },
    ...{ recordedAt: one.recordedAt.toISOString(), replyUntil: one.replyUntil, reply: one.reply },
    ...{ repliedAt: one.repliedAt?.toISOString() ?? null, decidedAt: one.decidedAt?.toISOString() ?? null },
    reason: one.reason,
  }
}

/** The violations of an event, the newest first. */
export async function findViolations({ db, keyring }: Pick<Platform, 'db' | 'keyring'>, eventId: string) {
  const rows = await readViolations(db, eq(violation.eventId, eventId))
  const people = [...new Set(rows.flatMap(({ violation: { personId } }) => personId ?? []))]
  const staff = rows.flatMap(({ violation: { recordedBy, decidedBy } }) => [recordedBy ?? [], decidedBy ?? []].flat())
  const [known, names, tickets, accounts, files] = await Promise.all([
    maskedIdentities(db, keyring, people),
    namesOf(db, staff),
    db.select({ personId: ticket.personId, number: ticket.number }).from(ticket).where(eq(ticket.eventId, eventId)),
    db.select({ personId: account.personId }).from(account).where(inArray(account.personId, people)),
    filesOf(
      db,
      rows.map(({ violation: { id } }) => id),
    ),
  ])
  return rows.map((row): ViolationView => {
    const { personId, recordedBy, decidedBy, entryId, id } = row.violation
    return {
      ...shownOf(row),
      ...{ entryId, name: row.entry.name, document: (personId && known.get(personId)?.number) ?? null },
      ticket: tickets.find((one) => one.personId === personId)?.number ?? null,
      recordedBy: (recordedBy && names.get(recordedBy)) ?? null,
      decidedBy: (decidedBy && names.get(decidedBy)) ?? null,
      files: files.get(id) ?? [],
      told: accounts.some((one) => one.personId === personId),
    }
  })
}

async function filesOf(db: Db, violationIds: readonly string[]): Promise<Map<string, ViolationFileView[]>> {
  const found = new Map<string, ViolationFileView[]>()
  if (violationIds.length === 0) return found
  const rows = await db
    .select({
      violationId: violationFile.violationId,
      id: violationFile.id,
      name: violationFile.name,
      type: violationFile.type,
      bytes: sql<number>`octet_length(${violationFile.content})`,
    })
    .from(violationFile)
    .where(inArray(violationFile.violationId, [...violationIds]))
    .orderBy(violationFile.at)
  for (const { violationId, ...file } of rows) found.set(violationId, [...(found.get(violationId) ?? []), file])
  return found
}

/** What was recorded of a person anywhere, the newest first. */
export async function findOwnViolations(db: Db, personId: string, now: Date): Promise<OwnViolation[]> {
  const rows = await readViolations(db, eq(violation.personId, personId))
  const files = await filesOf(
    db,
    rows.map(({ violation: { id } }) => id),
  )
  return rows.map((row) => {
    const { id, state, replyUntil, reply } = row.violation
    return {
      ...shownOf(row),
      ...{ event: row.event.name, latinEvent: row.event.latinName, evidence: files.get(id)?.length ?? 0 },
      open: whyNotReply({ state, replyUntil, replied: reply !== null }, dayOf(now)) === null,
    }
  })
}
