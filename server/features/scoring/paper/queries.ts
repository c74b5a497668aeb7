import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { paperReading, paperSheet } from '#db/schema/paper'
import { person } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import { comparePaper, type PaperReading, type PaperSheetView, type PaperState } from '#domain/scoring/paper'

/** The live key of a session's printed sheets. */
export const paperKey = (sessionId: string): string => `paper:${sessionId}`

export type PaperSheetRow = typeof paperSheet.$inferSelect

/** A person's reading of a printed sheet. */
export interface ReadingRow {
  readonly sheetId: string
  readonly personId: string
  readonly name: string
  readonly reading: PaperReading
}

/** A printed sheet, which stays as it is until the transaction ends. Refuses with not-found. */
export async function lockPaperSheet(tx: Tx, sheetId: string): Promise<PaperSheetRow> {
  const [found] = await tx.select().from(paperSheet).where(eq(paperSheet.id, sheetId)).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'paper-sheet' }))
  return found
}

/** The readings of printed sheets, the oldest first. */
export function loadReadings(db: Db | Tx, sheetIds: readonly string[]): Promise<ReadingRow[]> {
  if (sheetIds.length === 0) return Promise.resolve([])
  return db
    .select({
      sheetId: paperReading.sheetId,
      personId: paperReading.personId,
      name: person.name,
      reading: paperReading.reading,
    })
    .from(paperReading)
    .innerJoin(person, eq(person.id, paperReading.personId))
    .where(inArray(paperReading.sheetId, [...sheetIds]))
    .orderBy(asc(paperReading.at), asc(paperReading.personId))
}

/** Where a printed sheet stands with these readings. */
export function paperStateOf({ takenAt }: Pick<PaperSheetRow, 'takenAt'>, readings: readonly ReadingRow[]): PaperState {
  if (takenAt) return 'taken'
  const [first, second] = readings
  if (!first) return 'printed'
  return second ? 'differs' : 'entered'
}

/** The printed sheets of a session by identifier, as its leaders see them. */
export async function paperSheetViews(db: Db, sessionId: string): Promise<Map<string, PaperSheetView>> {
  const rows = await db
    .select()
    .from(paperSheet)
    .where(eq(paperSheet.sessionId, sessionId))
    .orderBy(asc(paperSheet.printedAt), asc(paperSheet.id))
  const readings = await loadReadings(
    db,
    rows.map(({ id }) => id),
  )
  const bySheet = new Map<string, ReadingRow[]>()
  for (const reading of readings) bySheet.set(reading.sheetId, [...(bySheet.get(reading.sheetId) ?? []), reading])
  return new Map(rows.map((row) => [row.id, view(row, bySheet.get(row.id) ?? [])]))
}

function view(row: PaperSheetRow, readings: readonly ReadingRow[]): PaperSheetView {
  return {
    id: row.id,
    entryId: row.entryId,
    subCriterionId: row.subCriterionId,
    state: paperStateOf(row, readings),
    printedAt: row.printedAt.toISOString(),
    enteredBy: readings.map(({ personId, name }) => ({ personId, name })),
  }
}

/** The printed sheets of some sheets of a session. */
export function findPaperSheets(db: Db, sessionId: string, entryIds: readonly string[]): Promise<PaperSheetRow[]> {
  if (entryIds.length === 0) return Promise.resolve([])
  return db
    .select()
    .from(paperSheet)
    .where(and(eq(paperSheet.sessionId, sessionId), inArray(paperSheet.entryId, [...entryIds])))
}

/** What a person has read on a sheet, and where another's reading differs once both have read it. */
export function ownReading(readings: readonly ReadingRow[], personId: string) {
  const mine = readings.find((row) => row.personId === personId)?.reading ?? null
  const theirs = readings.filter((row) => row.personId !== personId).at(-1)?.reading
  const compared = mine && theirs ? comparePaper(mine, theirs) : { differences: [], signatures: [] }
  return { mine, ...compared }
}
