import { recheckSheet } from '#db/schema/supervision'
import { orRefuse } from '#domain/kit/refusal'
import { sheetText } from '#domain/scoring/sheet'
import type { SeenSheet } from '#domain/supervision/contract'
import { whyNotConfirm } from '#domain/supervision/recheck'
import type { Command, Context } from '../../platform/execute.ts'
import { sha256 } from '../../platform/hash.ts'
import type { Books } from '../scoring/books.ts'
import { type LockedEntry, lockEntry, sheetFacts } from './facts.ts'
import { recheckKey } from './keys.ts'

export interface ConfirmSheets {
  readonly disciplineId: string
  readonly entryId: string
  readonly sheets: readonly SeenSheet[]
}

/** A supervisor finds sheets of an entry right, as they were shown: all of them, or none. */
export function confirmSheets(books: Books): Command<ConfirmSheets, { left: number }> {
  return {
    name: 'confirm-recheck',
    async run(context, { disciplineId, entryId, sheets }) {
      const locked = await lockEntry(context, books, { disciplineId, entryId })
      const distinct = [...new Map(sheets.map((sheet) => [sheet.subCriterionId, sheet])).values()]
      for (const { subCriterionId, seen } of distinct) orRefuse(whyNotConfirm(sheetFacts(locked, subCriterionId), seen))
      const confirmed = []
      for (const sheet of distinct) confirmed.push(await keepRight(context, locked, sheet))
      const facts = { recheckId: locked.held.row.id, entryId, sheets: confirmed }
      return {
        result: { left: locked.entry.sheets - locked.entry.checked - distinct.length },
        audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'confirm-recheck', facts }],
        dirty: [recheckKey(disciplineId)],
      }
    },
  }
}

/** Keeps that a sheet is right as it is. Gives what the audit chain says: the hash of every mark that stands on it. */
export async function keepRight(
  { tx, now }: Context,
  { held, entry, open, personId }: LockedEntry,
  { subCriterionId, seen }: SeenSheet,
) {
  const { entryId } = entry
  const found = { seen, personId, at: now }
  await tx
    .insert(recheckSheet)
    .values({ recheckId: held.row.id, entryId, subCriterionId, ...found })
    .onConflictDoUpdate({
      target: [recheckSheet.recheckId, recheckSheet.entryId, recheckSheet.subCriterionId],
      set: found,
    })
  return {
    subCriterionId,
    contentHash: sha256(sheetText(entryId, subCriterionId, open.book.sheetMarks(entryId, subCriterionId))),
  }
}
