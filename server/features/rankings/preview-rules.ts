import type { Db } from '#db/client'
import type { RuleSet } from '#domain/events/rule-set'
import { formatPoints } from '#domain/kit/points'
import { tookPart } from '#domain/rankings/awards'
import type { RulesPreview } from '#domain/rankings/contract'
import { placeChanges } from '#domain/rankings/place-changes'
import { type Standing, standingsOf } from '#domain/rankings/standings'
import type { Books } from '../scoring/books.ts'
import { getDiscipline, pointsOf, rankedEntries, sessionIds } from './discipline-points.ts'

/** What rules that are not in force yet would change in the standings as they are; writes nothing. */
export async function previewRules(
  db: Db,
  books: Books,
  disciplineId: string,
  wanted: Pick<RuleSet, 'ranking'>,
): Promise<RulesPreview> {
  const { discipline } = await getDiscipline(db, disciplineId)
  if (!discipline.schemeId) return { hasMarks: false, entries: 0, awards: 0, ranks: 0, changes: [] }
  const scheme = await books.scheme(db, discipline.schemeId)
  const entries = await rankedEntries(db, disciplineId)
  const open = await Promise.all((await sessionIds(db, disciplineId)).map((id) => books.get(id)))
  const read = open.map(({ book }) => book)
  const counted = entries.map((entry) => pointsOf(entry, read, scheme))
  const changes = placeChanges(standingsOf(counted, discipline.ruleSet), standingsOf(counted, wanted))
  const names = new Map(entries.map(({ id, name }) => [id, name]))
  return {
    hasMarks: counted.some(({ decided }) => decided > 0),
    entries: counted.filter(tookPart).length,
    awards: changes.filter(({ before, after }) => before.award !== after.award).length,
    ranks: changes.filter(({ before, after }) => before.rank !== after.rank).length,
    changes: changes.map(({ before, after }) => ({
      entryId: after.entryId,
      number: after.number,
      name: names.get(after.entryId) ?? '',
      before: placeView(before),
      after: placeView(after),
    })),
  }
}

const placeView = ({ rank, award, scale, best, tieBreak }: Standing) => ({
  rank,
  award,
  scale: scale === null ? null : formatPoints(scale),
  best,
  tieBreak,
})
