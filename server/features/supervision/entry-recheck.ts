import type { Db } from '#db/client'
import { formatPoints, points, sumPoints, zero } from '#domain/kit/points'
import { Refused, refuse } from '#domain/kit/refusal'
import type { CheckedSheet, EntryRecheck } from '#domain/supervision/contract'
import { namesOf } from '../people/names.ts'
import { type HeldRecheck, newestMark, sheetKey } from '../rankings/recheck-progress.ts'
import type { Book } from '../scoring/book.ts'
import type { Books } from '../scoring/books.ts'
import { standingMarks } from '../scoring/queries.ts'
import { sessionOf } from './facts.ts'
import { listOf, readStanding } from './standing.ts'

/** An entry as a supervisor reads it: every sheet with its aspects and marks, and what was found of it. */
export async function entryRecheck(
  db: Db,
  books: Books,
  { disciplineId, entryId }: { readonly disciplineId: string; readonly entryId: string },
  personId: string | null,
): Promise<EntryRecheck> {
  const standing = await readStanding(db, books, disciplineId)
  const { held } = standing
  if (!held) throw new Refused(refuse('recheck-not-started'))
  const entry = listOf(standing, held).find((one) => one.entryId === entryId)
  const book = standing.books.find(({ facts }) => facts.roster.entries.has(entryId))
  if (!entry || !book) throw new Refused(refuse('not-found', { what: 'entry' }))
  const sessionId = await sessionOf(db, disciplineId, entryId)
  const judges = book.judgesOf(entryId)
  const names = await namesOf(db, [...judges, ...[...held.sheets.values()].map(({ personId }) => personId)])
  const subs = book.facts.scheme.view.criteria.flatMap(({ subCriteria }) => subCriteria)
  return {
    entry,
    sessionId,
    rules: standing.discipline.ruleSet,
    // A judge of the session reads nobody's scores here either.
    ...(await standingMarks(books, sessionId, personId, entryId)),
    judges: judges.map((personId) => ({ personId, name: names.get(personId) ?? '' })),
    sheets: subs.map((sub) => sheetView(held, book, entryId, sub, names)),
  }
}

type Sub = Book['facts']['scheme']['view']['criteria'][number]['subCriteria'][number]

function sheetView(
  held: HeldRecheck,
  book: Book,
  entryId: string,
  sub: Sub,
  names: ReadonlyMap<string, string>,
): CheckedSheet {
  const { id: subCriterionId, code, name, day, aspects } = sub
  const found = held.sheets.get(sheetKey(entryId, subCriterionId))
  const seen = newestMark(book, entryId, subCriterionId)
  const open = held.findings.some(
    (one) => one.entryId === entryId && one.subCriterionId === subCriterionId && one.state !== 'accepted',
  )
  return {
    subCriterionId,
    seen,
    code,
    name,
    day,
    points: formatPoints(book.sheet(entryId, subCriterionId)?.points ?? zero, 2),
    maximum: formatPoints(sumPoints(aspects.map(({ maximum }) => points(maximum))), 2),
    state: open ? 'finding' : !found ? 'unchecked' : found.seen === seen ? 'checked' : 'changed',
    checkedBy: found ? (names.get(found.personId) ?? '') : null,
    checkedAt: found?.at.toISOString() ?? null,
    aspects,
  }
}
