import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import type { discipline } from '#db/schema/events'
import { recheck, recheckEntry, recheckFinding, recheckSheet } from '#db/schema/supervision'
import type { RecheckStanding } from '#domain/rankings/publish'
import type { Book } from '../scoring/book.ts'
import type { RankedEntry } from './discipline-points.ts'

/** A re-check as it is kept. Supervision conducts it; here it is read, for no result is published before its end. */
export interface HeldRecheck {
  readonly row: typeof recheck.$inferSelect
  /** The frozen list by entry. */
  readonly list: ReadonlyMap<string, typeof recheckEntry.$inferSelect>
  /** The sheets found right, by `sheetKey`. */
  readonly sheets: ReadonlyMap<string, typeof recheckSheet.$inferSelect>
  readonly findings: readonly (typeof recheckFinding.$inferSelect)[]
}

/** How far the re-check of an entry is. */
export interface EntryProgress {
  readonly entryId: string
  /** Null where it isn't checked. */
  readonly because: 'top' | 'sample' | 'called' | null
  readonly sheets: number
  /** Sheets that were found right as they are now. */
  readonly checked: number
  /** Findings that are not accepted yet. */
  readonly open: number
  /** Whether a finding on it was upheld. */
  readonly error: boolean
}

export const sheetKey = (entryId: string, subCriterionId: string): string => `${entryId} ${subCriterionId}`

/** The re-check of a discipline; null where none was started. */
export async function findRecheck(tx: Db | Tx, disciplineId: string): Promise<HeldRecheck | null> {
  const [row] = await tx.select().from(recheck).where(eq(recheck.disciplineId, disciplineId))
  if (!row) return null
  const list = await tx.select().from(recheckEntry).where(eq(recheckEntry.recheckId, row.id))
  const sheets = await tx.select().from(recheckSheet).where(eq(recheckSheet.recheckId, row.id))
  const findings = await tx
    .select()
    .from(recheckFinding)
    .where(eq(recheckFinding.recheckId, row.id))
    .orderBy(recheckFinding.number)
  return {
    row,
    list: new Map(list.map((one) => [one.entryId, one])),
    sheets: new Map(sheets.map((one) => [sheetKey(one.entryId, one.subCriterionId), one])),
    findings,
  }
}

/** The place in the order of writing of the newest mark that stands on a sheet; 0 where none does. */
export function newestMark(book: Book, entryId: string, subCriterionId: string): number {
  return book.sheetMarks(entryId, subCriterionId).reduce((newest, { seq }) => Math.max(newest, seq), 0)
}

/** Whether a sheet was found right as it is now. */
export function isChecked({ sheets }: HeldRecheck, book: Book, entryId: string, subCriterionId: string): boolean {
  const found = sheets.get(sheetKey(entryId, subCriterionId))
  return found !== undefined && found.seen === newestMark(book, entryId, subCriterionId)
}

/**
 * How far each entry's re-check is. Whoever is not in the frozen list was ranked after the start, and is checked as one
 * that was called in.
 */
export function progressOf(
  held: HeldRecheck,
  entries: readonly RankedEntry[],
  books: readonly Book[],
): EntryProgress[] {
  return entries.map(({ id: entryId }) => {
    const kept = held.list.get(entryId)
    const book = books.find(({ facts }) => facts.roster.entries.has(entryId))
    const subs = book ? [...book.facts.scheme.sheets.keys()] : []
    const findings = held.findings.filter((finding) => finding.entryId === entryId)
    return {
      entryId,
      because: kept ? kept.because : 'called',
      sheets: subs.length,
      checked: subs.filter((sub) => book && isChecked(held, book, entryId, sub)).length,
      open: findings.filter(({ state }) => state !== 'accepted').length,
      error: findings.some(({ state, corrected }) => state !== 'raised' && corrected === true),
    }
  })
}

/** Whether something of an entry is left to check. */
export const isLeft = ({ because, sheets, checked, open }: EntryProgress): boolean =>
  because !== null && (checked < sheets || open > 0)

/** What publishing needs to know of the re-check of a discipline, whose books are locked. */
export async function recheckStanding(
  tx: Tx,
  { id, ruleSet }: Pick<typeof discipline.$inferSelect, 'id' | 'ruleSet'>,
  entries: readonly RankedEntry[],
  books: readonly Book[],
): Promise<RecheckStanding> {
  const held = await findRecheck(tx, id)
  return { required: ruleSet.recheck.required, left: held && leftToCheck(held, entries, books) }
}

/** How many entries are left to check; all of them while it isn't drawn who is. */
export function leftToCheck(held: HeldRecheck, entries: readonly RankedEntry[], books: readonly Book[]): number {
  if (!held.row.drawnAt) return entries.length
  return progressOf(held, entries, books).filter(isLeft).length
}
