import { insertRows } from '#db/bulk'
import { mark } from '#db/schema/scoring'
import { Refused, refuse } from '#domain/kit/refusal'
import { heldValue, markText } from '#domain/scoring/mark-value'
import type { RevisedMark } from '#domain/scoring/revise'
import type { Context } from '../../platform/execute.ts'
import type { Book } from './book.ts'
import type { NewMark } from './take-mark.ts'

/**
 * Appends further revisions in the slots of marks that were found wrong, and takes them into the book, which must be
 * locked. Refuses where an aspect would stay undecided. Gives what the audit chain keeps of them.
 */
export async function reviseMarks(
  { tx, now, newId }: Context,
  { sessionId, entryId }: { readonly sessionId: string; readonly entryId: string },
  book: Book,
  marks: readonly RevisedMark[],
) {
  const [first] = book.judgesOf(entryId)
  if (!first) throw new Refused(refuse('entry-not-in-session'))
  const rows = marks.map(({ aspectId, judgeId, value }): NewMark => {
    const cell = book.cell(entryId, aspectId)
    // A measurement stays under the judge who agreed it, or the first of the panel.
    const by = judgeId ?? cell?.agreed?.judgeId ?? first
    const slot = { entryId, aspectId, round: cell?.round ?? 1, judgeId: by }
    const given = {
      revision: book.nextRevision(slot),
      ...heldValue(value),
      tabletId: null,
      commandId: newId(),
      at: now,
    }
    return { sessionId, ...slot, ...given }
  })
  await insertRows(tx, mark, rows)
  book.take(rows.map((row) => ({ ...row, seq: book.lastSeq })))
  const open = rows.find(({ aspectId }) => book.cell(entryId, aspectId)?.state !== 'decided')
  if (open) throw new Refused(refuse('ruling-leaves-open', { aspectId: open.aspectId }))
  return rows.map((row) => ({
    aspectId: row.aspectId,
    judgeId: row.judgeId,
    round: row.round,
    revision: row.revision,
    value: markText(row),
  }))
}
