import { insertRows } from '#db/bulk'
import { signOff } from '#db/schema/scoring'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { SheetKey, SignOffRole } from '#domain/scoring/contract'
import { sheetText, whyNotSignSheet } from '#domain/scoring/sheet'
import type { Command, Context } from '../../platform/execute.ts'
import { sha256 } from '../../platform/hash.ts'
import { type Books, type OpenBook, signedKeys } from './books.ts'
import { lockBook } from './session-book.ts'

/** The sheets that somebody signs: all of them, or none. */
export interface SignSheets {
  readonly sessionId: string
  readonly sheets: readonly SheetKey[]
}

/** Signs sheets as a judge of their panel, or confirms them as the session's chief judge. */
export function signSheets(books: Books): Command<SignSheets, Record<string, never>> {
  return {
    name: 'sign-sheets',
    async run(context, { sessionId, sheets }) {
      const entryIds = [...new Set(sheets.map((sheet) => sheet.entryId))]
      const open = await lockBook(context.tx, books, sessionId, entryIds)
      const rows = distinct(sheets).map((sheet) => sign(context, open, sheet))
      await insertRows(context.tx, signOff, rows)
      const facts = rows.map(({ entryId, subCriterionId, role, contentHash }) => ({
        entryId,
        subCriterionId,
        role,
        contentHash,
      }))
      return {
        result: {},
        audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'sign-sheets', facts: { sheets: facts } }],
        dirty: signedKeys(sessionId, entryIds),
      }
    },
  }
}

function sign({ actor, now, newId }: Context, { session, book }: OpenBook, { entryId, subCriterionId }: SheetKey) {
  const personId = personOf(actor)
  if (!personId) throw new Refused(refuse('not-allowed'))
  const role: SignOffRole = book.facts.roster.chiefJudges.includes(personId) ? 'chief-judge' : 'judge'
  const sheet = book.sheet(entryId, subCriterionId)
  orRefuse(
    whyNotSignSheet({ sessionState: session.state, sheet, panelJudges: book.signersOf(entryId), personId, role }),
  )
  const contentHash = sha256(sheetText(entryId, subCriterionId, book.sheetMarks(entryId, subCriterionId)))
  return { id: newId(), sessionId: session.id, entryId, subCriterionId, personId, role, contentHash, signedAt: now }
}

function distinct(sheets: readonly SheetKey[]): SheetKey[] {
  return [...new Map(sheets.map((sheet) => [`${sheet.entryId} ${sheet.subCriterionId}`, sheet])).values()]
}
