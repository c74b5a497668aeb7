import { desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { result } from '#db/schema/rankings'
import { formatPoints, points, sumPoints } from '#domain/kit/points'
import type { RankingHead, StandingView } from '#domain/rankings/contract'
import { standingsOf } from '#domain/rankings/standings'
import { standingPenalty } from '#domain/scoring/penalty'
import type { Books } from '../scoring/books.ts'
import type { SchemeIndex } from '../scoring/scheme-index.ts'
import { getDiscipline, pointsOf, rankedEntries, sessionIds } from './discipline-points.ts'

/** A ranking as a topic and a route show it. */
export interface Ranking {
  readonly head: RankingHead
  readonly rows: readonly StandingView[]
}

/** The ranking for the public: nothing is read of the marks while the board is hidden. */
export async function publicRanking(db: Db, books: Books, disciplineId: string): Promise<Ranking> {
  const { discipline, eventState } = await getDiscipline(db, disciplineId)
  const shown = discipline.board === 'live' && eventState !== 'draft'
  return shown ? staffRanking(db, books, disciplineId) : { head: await headOf(db, books, disciplineId), rows: [] }
}

/** The ranking as it stands by every decided aspect. */
export async function staffRanking(db: Db, books: Books, disciplineId: string): Promise<Ranking> {
  const head = await headOf(db, books, disciplineId)
  const { discipline } = await getDiscipline(db, disciplineId)
  if (!discipline.schemeId) return { head, rows: [] }
  const scheme = await books.scheme(discipline.schemeId)
  const entries = await rankedEntries(db, disciplineId)
  const open = await Promise.all((await sessionIds(db, disciplineId)).map((id) => books.get(id)))
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const counted = entries.map((entry) =>
    pointsOf(
      entry,
      open.map(({ book }) => book),
      scheme,
    ),
  )
  const byEntry = new Map(counted.map((entry) => [entry.entryId, entry]))
  const rows = standingsOf(counted, discipline.ruleSet).flatMap(
    ({ entryId, rank, total, criteria }): StandingView[] => {
      const entry = known.get(entryId)
      if (!entry) return []
      const { id: _, ...shown } = entry
      const byCriterion = Object.fromEntries([...criteria].map(([code, value]) => [code, formatPoints(value)]))
      return [
        {
          entryId,
          ...shown,
          rank,
          total: formatPoints(total),
          criteria: byCriterion,
          penalties: byEntry.get(entryId)?.penalties.map(standingPenalty) ?? [],
          decided: byEntry.get(entryId)?.decided ?? 0,
        },
      ]
    },
  )
  return { head, rows }
}

async function headOf(db: Db, books: Books, disciplineId: string): Promise<RankingHead> {
  const { discipline } = await getDiscipline(db, disciplineId)
  const scheme = discipline.schemeId ? await books.scheme(discipline.schemeId) : null
  const criteria = scheme ? criteriaOf(scheme) : []
  return {
    disciplineId,
    board: discipline.board,
    aspects: scheme?.aspects.size ?? 0,
    maximum: formatPoints(sumPoints(criteria.map(({ maximum }) => points(maximum)))),
    criteria,
    published: await newestVersion(db, disciplineId),
  }
}

/** A scheme's criteria as a ranking names them. */
export const criteriaOf = ({ view }: SchemeIndex): RankingHead['criteria'] =>
  view.criteria.map(({ code, name, marks }) => ({ code, name, maximum: marks }))

/** The version of the newest official result; null before the first. */
export async function newestVersion(db: Pick<Db, 'select'>, disciplineId: string): Promise<number | null> {
  const newest = db.select({ version: result.version }).from(result).where(eq(result.disciplineId, disciplineId))
  const [found] = await newest.orderBy(desc(result.version)).limit(1)
  return found?.version ?? null
}
