import { and, asc, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { result, standing } from '#db/schema/rankings'
import { formatPoints } from '#domain/kit/points'
import type { AbsentEntry, ResultVersion, ResultView } from '#domain/rankings/contract'
import { inShownOrder, shownEntry } from '../../platform/masks/shown-entry.ts'
import { findMembers } from '../registration/members.ts'
import { newestVersion } from './ranking.ts'

/** The newest official result of a discipline, by rank; null before the first. */
export async function newestResult(db: Db, disciplineId: string, aspects: number): Promise<ResultView | null> {
  const version = await newestVersion(db, disciplineId)
  if (version === null) return null
  const rows = await db
    .select({
      result,
      standing,
      entry: { number: shownEntry.number, name: shownEntry.name, latinName: shownEntry.latinName },
      delegation: { code: shownEntry.delegationCode, name: shownEntry.delegationName },
    })
    .from(result)
    .innerJoin(standing, eq(standing.resultId, result.id))
    .innerJoin(shownEntry, eq(shownEntry.id, standing.entryId))
    .where(and(eq(result.disciplineId, disciplineId), eq(result.version, version)))
    .orderBy(asc(standing.rank), ...inShownOrder)
  const [first] = rows
  if (!first) return null
  const { ruleVersion, inputHash, publishedAt, absentIds } = first.result
  const members = await findMembers(
    db,
    rows.map((row) => row.standing.entryId),
  )
  const standings = rows.map((row) => ({
    entryId: row.standing.entryId,
    ...row.entry,
    delegation: row.delegation,
    rank: row.standing.rank,
    total: formatPoints(row.standing.total),
    criteria: row.standing.criteria,
    penalties: row.standing.penalties,
    decided: aspects,
    award: row.standing.award,
    scale: row.standing.scale === null ? null : formatPoints(row.standing.scale),
    best: row.standing.best,
    tieBreak: row.standing.tieBreak,
    days: row.standing.days,
    members: members.get(row.standing.entryId) ?? [],
  }))
  const absent = await absentEntries(db, absentIds)
  return { version, ruleVersion, inputHash, publishedAt: publishedAt.toISOString(), standings, absent }
}

async function absentEntries(db: Db, entryIds: readonly string[]): Promise<AbsentEntry[]> {
  if (entryIds.length === 0) return []
  const rows = await db
    .select({
      entryId: shownEntry.id,
      number: shownEntry.number,
      name: shownEntry.name,
      latinName: shownEntry.latinName,
      delegation: { code: shownEntry.delegationCode, name: shownEntry.delegationName },
    })
    .from(shownEntry)
    .where(inArray(shownEntry.id, [...entryIds]))
    .orderBy(...inShownOrder)
  const members = await findMembers(db, entryIds)
  return rows.map((row) => ({ ...row, members: members.get(row.entryId) ?? [] }))
}

/** Every version of a discipline's official result, the newest first. */
export async function resultVersions(db: Db, disciplineId: string): Promise<ResultVersion[]> {
  const rows = await db
    .select({ version: result.version, inputHash: result.inputHash, publishedAt: result.publishedAt })
    .from(result)
    .where(eq(result.disciplineId, disciplineId))
    .orderBy(desc(result.version))
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}
