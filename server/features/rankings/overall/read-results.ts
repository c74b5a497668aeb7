import { and, asc, eq, exists, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { discipline } from '#db/schema/events'
import { result, standing } from '#db/schema/rankings'
import { delegation, entry, entryMember } from '#db/schema/registration'
import type { OverallRules } from '#domain/events/overall-rules'
import type { CountedResult, CountedStanding } from '#domain/rankings/overall'
import type { OverallSource } from '#domain/rankings/overall-contract'
import type { Member } from '#domain/registration/contract'

/** What an overall table is made of. */
export interface OverallInput {
  /** The disciplines that count, by code; those without entries are left out. */
  readonly sources: OverallSource[]
  /** The official results of those that have one. */
  readonly results: CountedResult[]
}

/** Reads the newest official results of the disciplines of an event that count by the rules. Nothing else is read. */
export async function readResults(
  tx: Db | Tx,
  eventId: string,
  { disciplineIds }: OverallRules,
): Promise<OverallInput> {
  const own = and(eq(entry.disciplineId, discipline.id), isNull(entry.withdrawnAt))
  const counting = disciplineIds ? inArray(discipline.id, disciplineIds) : undefined
  const disciplines = await tx
    .select({ id: discipline.id, code: discipline.code, name: discipline.name, latinName: discipline.latinName })
    .from(discipline)
    .where(and(eq(discipline.eventId, eventId), counting, exists(tx.select({ id: entry.id }).from(entry).where(own))))
    .orderBy(asc(discipline.code))
  const newest = await newestResults(
    tx,
    disciplines.map(({ id }) => id),
  )
  const standings = await standingsOf(
    tx,
    [...newest.values()].map(({ id }) => id),
  )
  const sources = disciplines.map((one) => {
    const found = newest.get(one.id)
    return { ...one, version: found?.version ?? null, inputHash: found?.inputHash ?? null }
  })
  const results = disciplines.flatMap(({ id, ...shown }) => {
    const found = newest.get(id)
    return found ? [{ discipline: shown, standings: standings.get(found.id) ?? [] }] : []
  })
  return { sources, results }
}

async function newestResults(tx: Db | Tx, disciplineIds: readonly string[]) {
  if (disciplineIds.length === 0) return new Map<string, typeof result.$inferSelect>()
  const own = inArray(result.disciplineId, [...disciplineIds])
  const rows = await tx.select().from(result).where(own).orderBy(asc(result.version))
  return new Map(rows.map((row) => [row.disciplineId, row]))
}

/** The standings of results, each by rank. */
async function standingsOf(tx: Db | Tx, resultIds: readonly string[]): Promise<Map<string, CountedStanding[]>> {
  const standings = new Map<string, CountedStanding[]>()
  if (resultIds.length === 0) return standings
  const own = inArray(standing.resultId, [...resultIds])
  const members = await membersOf(tx, resultIds)
  const rows = await tx
    .select({ standing, name: entry.name, latinName: entry.latinName, code: delegation.code, from: delegation.name })
    .from(standing)
    .innerJoin(entry, eq(entry.id, standing.entryId))
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .where(own)
    .orderBy(asc(standing.rank), asc(entry.number))
  for (const { standing: row, name, latinName, code, from } of rows) {
    const { entryId, rank, total, award, scale } = row
    const named = { name, latinName, members: members.get(entryId) ?? [], delegation: { code, name: from } }
    const all = standings.get(row.resultId) ?? []
    all.push({ entryId, ...named, rank, total, award, scale })
    standings.set(row.resultId, all)
  }
  return standings
}

async function membersOf(tx: Db | Tx, resultIds: readonly string[]): Promise<Map<string, Member[]>> {
  const rows = await tx
    .select({ entryId: entryMember.entryId, name: entryMember.name, latinName: entryMember.latinName })
    .from(entryMember)
    .innerJoin(standing, eq(standing.entryId, entryMember.entryId))
    .where(inArray(standing.resultId, [...resultIds]))
    .orderBy(asc(entryMember.entryId), asc(entryMember.position))
  const members = new Map<string, Member[]>()
  for (const { entryId, ...member } of rows) members.set(entryId, [...(members.get(entryId) ?? []), member])
  return members
}
