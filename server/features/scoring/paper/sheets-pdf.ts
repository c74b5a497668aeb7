import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { discipline, event } from '#db/schema/events'
import { panel } from '#db/schema/rosters'
import { session } from '#db/schema/sessions'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Platform } from '../../../platform/feature.ts'
import { print } from '../../../platform/typst/print.ts'
import { namesOf } from '../../people/names.ts'
import type { Books } from '../books.ts'
import { findPaperSheets } from './queries.ts'
import { pagesOf } from './sheet-page.ts'

const template = join(import.meta.dirname, 'mark-sheet.typ')

/**
 * The printed sheets of some entries of a session as one PDF, entry by entry in the order of the scheme. Refuses with
 * paper-not-printed where no sheet of them has its paper yet.
 */
export async function sheetsPdf(
  { db, publicUrl }: Pick<Platform, 'db' | 'publicUrl'>,
  books: Books,
  sessionId: string,
  entryIds: readonly string[],
): Promise<Buffer> {
  const { book } = await books.get(sessionId)
  const { roster, scheme } = book.facts
  const chosen = entryIds.length > 0 ? entryIds : [...roster.entries.keys()]
  const order = [...scheme.sheets.keys()]
  const place = new Map([...roster.entries.keys()].map((id, i) => [id, i]))
  const rows = (await findPaperSheets(db, sessionId, chosen)).sort(
    (a, b) =>
      (place.get(a.entryId) ?? 0) - (place.get(b.entryId) ?? 0) ||
      order.indexOf(a.subCriterionId) - order.indexOf(b.subCriterionId),
  )
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
  const sheets = rows.map(({ id, entryId, subCriterionId }) => ({
    id,
    entry: String(roster.entries.get(entryId)?.number ?? ''),
    subCriterionId,
    judges: book.judgesOf(entryId).map((judge) => names.get(judge) ?? ''),
    panel: panels.get(roster.entries.get(entryId)?.panelId ?? '') ?? '',
  }))
  const data = pagesOf(sheets, scheme.view, {
    event: at?.event ?? '',
    discipline: `${at?.code ?? ''} ${at?.name ?? ''}`,
    session: at?.session ?? '',
    addressOf: (id) => `${publicUrl()}/desk/paper/${id}`,
  })
  return print(template, data)
}
