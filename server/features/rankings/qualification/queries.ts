import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client'
import { discipline, event } from '#db/schema/events'
import { qualification, qualifiedEntry } from '#db/schema/filings'
import { result, standing } from '#db/schema/rankings'
import { delegation, entry } from '#db/schema/registration'
import { formatPoints } from '#domain/kit/points'
import { type QualificationView, type QualifyingRow, qualifiedOf } from '#domain/rankings/qualification'
import { newestVersion } from '../ranking.ts'

type QualificationRow = typeof qualification.$inferSelect

/** The qualifications into a discipline that stand. */
export function findQualifications(tx: Db | Tx, toId: string): Promise<QualificationRow[]> {
  const own = and(eq(qualification.toId, toId), eq(qualification.removed, false))
  return tx.select().from(qualification).where(own).orderBy(asc(qualification.id))
}

/** From where entries qualify for a discipline, and who of them does by the rule as it stands. */
export async function qualificationViews(db: Db, toId: string): Promise<QualificationView[]> {
  const views: QualificationView[] = []
  for (const row of await findQualifications(db, toId)) {
    const [from] = await db
      .select({ eventName: event.name, disciplineId: discipline.id, code: discipline.code, name: discipline.name })
      .from(discipline)
      .innerJoin(event, eq(event.id, discipline.eventId))
      .where(eq(discipline.id, row.fromId))
    if (!from) throw new Error('a qualification without its source')
    const { id, rule, version, changedAt } = row
    const shown = { id, from, rule, version, changedAt: changedAt.toISOString() }
    views.push({ ...shown, result: await newestVersion(db, row.fromId), rows: await qualifyingRows(db, row) })
  }
  return views
}

/** Every entry of the newest result of the source, with whether it qualifies and what it has become. */
export async function qualifyingRows(tx: Db | Tx, { id, fromId, rule }: QualificationRow): Promise<QualifyingRow[]> {
  const version = await newestVersion(tx, fromId)
  if (version === null) return []
  const became = alias(entry, 'became')
  const rows = await tx
    .select({ standing, entry, delegation, became })
    .from(result)
    .innerJoin(standing, eq(standing.resultId, result.id))
    .innerJoin(entry, eq(entry.id, standing.entryId))
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .leftJoin(
      qualifiedEntry,
      and(eq(qualifiedEntry.fromEntryId, standing.entryId), eq(qualifiedEntry.qualificationId, id)),
    )
    .leftJoin(became, eq(became.id, qualifiedEntry.toEntryId))
    .where(and(eq(result.disciplineId, fromId), eq(result.version, version)))
    .orderBy(asc(standing.rank), asc(entry.number))
  const qualified = qualifiedOf(
    rows.map((row) => ({ ...row.standing, delegation: row.delegation.code })),
    rule,
  )
  return rows.map((row) => ({
    entryId: row.entry.id,
    number: row.entry.number,
    name: row.entry.name,
    delegation: { code: row.delegation.code, name: row.delegation.name },
    rank: row.standing.rank,
    total: formatPoints(row.standing.total),
    qualifies: qualified.has(row.entry.id),
    takenAs: row.became && {
      entryId: row.became.id,
      number: row.became.number,
      withdrawn: row.became.withdrawnAt !== null,
    },
  }))
}
