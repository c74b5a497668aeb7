import { inArray } from '#db/in-array'
import { signOff } from '#db/schema/scoring'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { SheetKey } from '#domain/scoring/contract'
import { whyNotTaking } from '#domain/sessions/changes'
import type { Command } from '../../platform/execute.ts'
import { type Books, signedKeys } from './books.ts'
import { refuseJudge } from './refuse-judge.ts'
import { lockBook } from './session-book.ts'

/** The signed sheets that the chief judge opens again, and why. */
export interface UnlockSheets {
  readonly sessionId: string
  readonly sheets: readonly SheetKey[]
  readonly reason: string
}

/** Withdraws every signature under the sheets: they stay on record with the reason, and the sheets take marks again. */
export function unlockSheets(books: Books): Command<UnlockSheets, Record<string, never>> {
  return {
    name: 'unlock-sheets',
    async run({ tx, actor, now }, { sessionId, sheets, reason }) {
      const entryIds = [...new Set(sheets.map((sheet) => sheet.entryId))]
      const { session, book } = await lockBook(tx, books, sessionId, entryIds)
      refuseJudge(book, personOf(actor))
      orRefuse(whyNotTaking(session.state))
      const signatures = sheets.flatMap((sheet) => book.signatures(sheet.entryId, sheet.subCriterionId))
      if (signatures.length === 0) throw new Refused(refuse('sheet-not-signed', { missing: 0 }))
      const withdrawn = { withdrawnAt: now, withdrawnBy: personOf(actor), reason }
      await tx
        .update(signOff)
        .set(withdrawn)
        .where(
          inArray(
            signOff.id,
            signatures.map(({ id }) => id),
          ),
        )
      const facts = { reason, sheets: sheets.map(({ entryId, subCriterionId }) => ({ entryId, subCriterionId })) }
      return {
        result: {},
        audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'unlock-sheets', facts }],
        dirty: signedKeys(sessionId, entryIds),
      }
    },
  }
}
