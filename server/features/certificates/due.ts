import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { discipline, event } from '#db/schema/events'
import { result, standing } from '#db/schema/rankings'
import { delegation, entry } from '#db/schema/registration'
import { type Due, dueFrom, type Occasion } from '#domain/certificates/plan'
import { Refused, refuse } from '#domain/kit/refusal'
import { newestVersion } from '../rankings/ranking.ts'
import { disciplineMembers } from '../registration/members.ts'

/** What every entry, and every member of a team, is due by the newest official result, by rank. */
export interface DueByResult {
  readonly resultId: string
  readonly version: number
  readonly due: readonly Due[]
}

/** Reads what is due in a discipline; refuses with result-missing before the first official result. */
export async function getDue(tx: Tx, disciplineId: string): Promise<DueByResult> {
  const version = await newestVersion(tx, disciplineId)
  const rows = version === null ? [] : await standingsOf(tx, disciplineId, version)
  const resultId = rows[0]?.resultId
  if (version === null || !resultId) throw new Refused(refuse('result-missing'))
  const teams = await disciplineMembers(tx, disciplineId)
  const standings = rows.map((row) => ({ ...row, members: teams.get(row.entryId) ?? [] }))
  return { resultId, version, due: dueFrom(standings, await getOccasion(tx, disciplineId)) }
}

function standingsOf(tx: Tx, disciplineId: string, version: number) {
  return tx
    .select({
      resultId: result.id,
      entryId: entry.id,
      name: entry.name,
      latinName: entry.latinName,
      delegation: { code: delegation.code, name: delegation.name },
      award: standing.award,
      rank: standing.rank,
      total: standing.total,
    })
    .from(result)
    .innerJoin(standing, eq(standing.resultId, result.id))
    .innerJoin(entry, eq(entry.id, standing.entryId))
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .where(and(eq(result.disciplineId, disciplineId), eq(result.version, version)))
    .orderBy(asc(standing.rank), asc(entry.number))
}

async function getOccasion(tx: Tx, disciplineId: string): Promise<Occasion> {
  const [found] = await tx
    .select({
      event: {
        name: event.name,
        latinName: event.latinName,
        place: event.place,
        organiser: event.organiser,
        startsOn: event.startsOn,
        endsOn: event.endsOn,
      },
      discipline: { code: discipline.code, name: discipline.name, latinName: discipline.latinName },
    })
    .from(discipline)
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(eq(discipline.id, disciplineId))
  if (!found) throw new Refused(refuse('not-found', { what: 'discipline' }))
  return found
}
