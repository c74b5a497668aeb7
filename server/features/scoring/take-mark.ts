import type { Refusal } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { MarkInput } from '#domain/scoring/contract'
import { whyNotEnterMark } from '#domain/scoring/enter-mark'
import { heldValue } from '#domain/scoring/mark-value'
import type { Context } from '../../platform/execute.ts'
import type { Book } from './book.ts'
import type { MarkRow, SessionFacts } from './facts.ts'

/** A mark that is to be written; the database gives its number. */
export type NewMark = Omit<MarkRow, 'seq'>

/** Whose mark it is, where it came from and when. */
export interface MarkOrigin {
  readonly judgeId: string
  readonly tabletId: string | null
  readonly commandId: string
  readonly at: Date
}

/** The origin of a mark that its judge sends, from a tablet or an account. */
export const originOf = ({ actor, commandId, now }: Pick<Context, 'actor' | 'commandId' | 'now'>): MarkOrigin => ({
  judgeId: personOf(actor) ?? '',
  tabletId: actor.kind === 'tablet' ? actor.tabletId : null,
  commandId,
  at: now,
})

/**
 * Judges a mark against the book as the marks before it have left it, and takes it into the book. Gives the row to be
 * written, or why the mark is refused.
 */
export function takeMark(
  book: Book,
  session: SessionFacts,
  input: Omit<MarkInput, 'commandId'>,
  origin: MarkOrigin,
): { readonly row: NewMark } | { readonly refusal: Refusal } {
  const { entryId, aspectId, round } = input
  const { judgeId } = origin
  const aspect = book.facts.scheme.aspects.get(aspectId) ?? null
  const place = book.facts.roster.entries.get(entryId)
  const inConflict = book.facts.roster.conflicts.get(entryId)
  const refusal = whyNotEnterMark(
    {
      sessionState: session.state,
      aspect,
      entry: place ? { ...place, panelJudges: book.judgesOf(entryId), inConflict } : null,
      judgeId,
      sheetSigned: aspect !== null && book.signatures(entryId, aspect.subCriterionId).length > 0,
      cell: book.cell(entryId, aspectId),
    },
    input,
  )
  if (refusal) return { refusal }
  const row: NewMark = {
    sessionId: session.id,
    entryId,
    aspectId,
    round,
    revision: book.nextRevision({ entryId, aspectId, round, judgeId }),
    ...heldValue(input.value),
    ...origin,
  }
  // The order of writing is the order of judging.
  book.take([{ ...row, seq: book.lastSeq }])
  return { row }
}
