import { byName } from '#db/by-name'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { person } from '#db/schema/people'
import { panel } from '#db/schema/rosters'
import { session } from '#db/schema/sessions'
import { agreementOf } from '#domain/rankings/analysis/agreement'
import type { JudgeAnalysis, JudgeFigures } from '#domain/rankings/analysis/contract'
import { delegationBiases, figuresOf, type OfDelegation } from '#domain/rankings/analysis/judge-figures'
import { type Outlier, outliersOf } from '#domain/rankings/analysis/outliers'
import { type Rating, type Unit, unitsOf } from '#domain/rankings/analysis/ratings'
import type { Cell, Scores } from '#domain/scoring/cell'
import { findBlindRow } from '../draws/blind-queries.ts'
import type { Book } from '../scoring/book.ts'
import type { Books, OpenBook } from '../scoring/books.ts'
import { rankedEntries, sessionIds } from './discipline-points.ts'
import { ratingOf } from './rating.ts'
import { traineeFigures } from './trainee-analysis.ts'

/** So many of the farthest outliers are told. */
const MOST_OUTLIERS = 50

/** The ratings of one panel, with where it sits. */
interface RatedPanel {
  readonly sessionId: string
  readonly panelId: string
  readonly ratings: readonly Rating[]
}

/**
 * What the judges of a discipline have scored independently: the first round of everything that several judges score,
 * once all of the panel have, so that nothing is told that a judge may not see yet.
 */
export async function judgeAnalysis(db: Db, books: Books, disciplineId: string, now: Date): Promise<JudgeAnalysis> {
  const open = await Promise.all((await sessionIds(db, disciplineId)).map((id) => books.get(id)))
  const panels = open.flatMap(({ session: { id }, book }) => ratedPanels(id, book))
  const ratings = panels.flatMap((one) => one.ratings)
  const units = unitsOf(ratings)
  const entries = await rankedEntries(db, disciplineId)
  // What a judge gives a delegation would tell whose work a code is.
  const marking = await findBlindRow(db, disciplineId)
  const named = marking && !marking.openedAt ? [] : entries
  const delegations = new Map(named.map(({ id, delegation }): [string, OfDelegation] => [id, delegation]))
  return {
    at: now.toISOString(),
    entries: new Set(ratings.map(({ entryId }) => entryId)).size,
    scores: ratings.length,
    agreement: agreementOf(units),
    panels: await panelFigures(db, panels),
    judges: await judgeFigures(db, units, delegations),
    trainees: await traineeFigures(db, open, ratings),
    outliers: outliersOf(units)
      .slice(0, MOST_OUTLIERS)
      .flatMap((outlier) => placed(outlier, open)),
  }
}

/** An outlier with the sheet that it stands on. */
function placed(outlier: Outlier, open: readonly OpenBook[]): JudgeAnalysis['outliers'] {
  const at = open.find(({ book }) => book.facts.roster.entries.has(outlier.entryId))
  const aspect = at?.book.facts.scheme.aspects.get(outlier.aspectId)
  const entry = at?.book.facts.roster.entries.get(outlier.entryId)
  if (!at || !aspect || !entry) return []
  const { subCriterionId } = aspect
  return [
    { ...outlier, sessionId: at.session.id, subCriterionId, aspect: codeOf(at.book, aspect.id), entry: entry.number },
  ]
}

function codeOf({ facts }: Book, aspectId: string): string {
  const aspects = facts.scheme.view.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap((sub) => sub.aspects))
  return aspects.find(({ id }) => id === aspectId)?.code ?? ''
}

function ratedPanels(sessionId: string, book: Book): RatedPanel[] {
  const { entries, judges } = book.facts.roster
  return [...judges.keys()].map((panelId) => ({
    sessionId,
    panelId,
    ratings: [...entries.values()]
      .filter((entry) => entry.panelId === panelId && !entry.withdrawn && !entry.absent)
      .flatMap(({ entryId }) => ratingsOf(book, entryId)),
  }))
}

function ratingsOf(book: Book, entryId: string): Rating[] {
  return [...book.facts.scheme.aspects.values()].flatMap((aspect) => {
    const cell = book.cell(entryId, aspect.id)
    if (!cell) return []
    return [...firstRound(cell)].flatMap(([judgeId, score]) => ratingOf(aspect, { entryId, judgeId, score }) ?? [])
  })
}

/** The first complete round: later ones follow a discussion. */
const firstRound = (cell: Cell): Scores => cell.earlier[0] ?? (cell.state === 'decided' ? cell.scores : new Map())

async function panelFigures(db: Db, panels: readonly RatedPanel[]): Promise<JudgeAnalysis['panels']> {
  const rated = panels.filter(({ ratings }) => ratings.length > 0)
  const panelNames = await namesOf(
    db,
    panel,
    rated.map(({ panelId }) => panelId),
  )
  const sessionNames = await namesOf(
    db,
    session,
    rated.map(({ sessionId }) => sessionId),
  )
  return rated.map(({ sessionId, panelId, ratings }) => ({
    session: sessionNames.get(sessionId) ?? '',
    panel: panelNames.get(panelId) ?? '',
    scores: ratings.length,
    agreement: agreementOf(unitsOf(ratings)),
  }))
}

async function judgeFigures(
  db: Db,
  units: readonly Unit[],
  delegations: ReadonlyMap<string, OfDelegation>,
): Promise<JudgeFigures[]> {
  const judges = [...new Set(units.flatMap(({ shares }) => [...shares.keys()]))]
  const people =
    judges.length > 0
      ? await db.select().from(person).where(inArray(person.id, judges)).orderBy(byName(person.name), person.id)
      : []
  return people.map(({ id, name, latinName }) => ({
    judgeId: id,
    name,
    latinName,
    ...figuresOf(units, id),
    delegations: delegationBiases(units, id, delegations),
  }))
}

async function namesOf(
  db: Db,
  table: typeof panel | typeof session,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(inArray(table.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
