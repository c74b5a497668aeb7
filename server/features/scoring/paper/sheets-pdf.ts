import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { discipline, event } from '#db/schema/events'
import { panel } from '#db/schema/rosters'
import { session } from '#db/schema/sessions'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Platform } from '../../../platform/feature.ts'
import { printMarked } from '../../../platform/typst/print.ts'
import { namesOf } from '../../people/names.ts'
import type { Books } from '../books.ts'
import { findPaperSheets } from './queries.ts'
import { type PrintedSheet, pagesOf } from './sheet-page.ts'

/** A sheet to be printed, with the entry that it belongs to. */
type NumberedSheet = PrintedSheet & { readonly entryId: string }

const template = join(import.meta.dirname, 'mark-sheet.typ')

/**
 * The printed sheets of some entries of a session as one PDF, entry by entry in the order of the scheme. Refuses with
 * paper-not-printed where no sheet of them has its paper yet. `shown` lets through what may be seen of a blind entry:
 * its code in the place of its number, by which the pages are ordered then.
 */
export async function sheetsPdf(
  { db, publicUrl }: Pick<Platform, 'db' | 'publicUrl'>,
  books: Books,
  sessionId: string,
  entryIds: readonly string[],
  shown: (sheets: readonly NumberedSheet[]) => Promise<unknown>,
): Promise<Buffer> {
  const { book } = await books.get(sessionId)
  const { roster, scheme } = book.facts
  const chosen = entryIds.length > 0 ? entryIds : [...roster.entries.keys()]
  const order = [...scheme.sheets.keys()]
  const rows = await findPaperSheets(db, sessionId, chosen)
  if (rows.length === 0) throw new Refused(refuse('paper-not-printed'))
  const judges = [...new Set(rows.flatMap(({ entryId }) => book.judgesOf(entryId)))]
  const names = await namesOf(db, judges)
  const [at] = await db
    .select({ event: event.name, code: discipline.code, name: discipline.name, session: session.name })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(eq(session.id, sessionId))
  const panels = new Map(
    (await db.select().from(panel).where(eq(panel.sessionId, sessionId))).map(({ id, name }) => [id, name]),
  )
  const numbered = rows.map(({ id, entryId, subCriterionId }) => ({
    id,
    entryId,
    entry: String(roster.entries.get(entryId)?.number ?? ''),
    subCriterionId,
    judges: book.judgesOf(entryId).map((judge) => names.get(judge) ?? ''),
    panel: panels.get(roster.entries.get(entryId)?.panelId ?? '') ?? '',
  }))
  const sheets = ((await shown(numbered)) as readonly NumberedSheet[]).toSorted(
    (a, b) =>
      a.entry.localeCompare(b.entry, 'en', { numeric: true }) ||
      order.indexOf(a.subCriterionId) - order.indexOf(b.subCriterionId),
  )
  const data = pagesOf(sheets, scheme.view, {
    event: at?.event ?? '',
    discipline: `${at?.code ?? ''} ${at?.name ?? ''}`,
    session: at?.session ?? '',
    addressOf: (id) => `${publicUrl()}/desk/paper/${id}`,
  })
  return printMarked(template, data)
}
