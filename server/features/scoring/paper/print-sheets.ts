import { sql } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import { paperSheet } from '#db/schema/paper'
import { Refused, refuse } from '#domain/kit/refusal'
import type { SheetKey } from '#domain/scoring/contract'
import type { Command } from '../../../platform/execute.ts'
import type { Books } from '../books.ts'
import { lockBook } from '../session-book.ts'
import { paperKey } from './queries.ts'

/** The sheets that are to be printed. */
export interface PrintSheets {
  readonly sessionId: string
  readonly sheets: readonly SheetKey[]
}

/** Gives sheets their paper, each with an identifier of its own for the QR code; those that have one keep it. */
export function printSheets(books: Books): Command<PrintSheets, { printed: number }> {
  return {
    name: 'print-sheets',
    async run({ tx, now, newId }, { sessionId, sheets }) {
      const { book } = await lockBook(tx, books, sessionId, [...new Set(sheets.map(({ entryId }) => entryId))])
      const unknown = sheets.some(({ entryId, subCriterionId }) => !book.sheet(entryId, subCriterionId))
      if (unknown) throw new Refused(refuse('sheet-not-in-session'))
      const rows = sheets.map((sheet) => ({ id: newId(), sessionId, ...sheet, printedAt: now }))
      const printed = await insertRows(tx, paperSheet, rows, sql`on conflict do nothing`)
      const facts = { sheets: sheets.map(({ entryId, subCriterionId }) => ({ entryId, subCriterionId })) }
      return {
        result: { printed },
        audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'print-sheets', facts }],
        dirty: [paperKey(sessionId)],
      }
    },
  }
}
