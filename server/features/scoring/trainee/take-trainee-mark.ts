import type { Refusal } from '#domain/kit/refusal'
import type { MarkInput } from '#domain/scoring/contract'
import { heldValue } from '#domain/scoring/mark-value'
import { whyNotTraineeMark } from '#domain/scoring/trainee'
import type { Book } from '../book.ts'
import type { SessionFacts } from '../facts.ts'
import type { MarkOrigin } from '../take-mark.ts'
import { type TraineeMark, traineeSlot } from './marks.ts'

/** A trainee's mark that is to be written; the database gives its number. */
export type NewTraineeMark = Omit<TraineeMark, 'seq'>

/** The revisions of the marks that stand, by slot; counted on by each mark that is taken. */
export type Revisions = Map<string, number>

/** Judges a trainee's mark. Gives the row to be written, or why the mark is refused. */
export function takeTraineeMark(
  book: Book,
  session: SessionFacts,
  revisions: Revisions,
  { entryId, aspectId, ...input }: Omit<MarkInput, 'commandId'>,
  origin: MarkOrigin,
): { readonly row: NewTraineeMark } | { readonly refusal: Refusal } {
  const place = book.facts.roster.entries.get(entryId)
  const inConflict = book.facts.roster.conflicts.get(entryId)
  const aspect = book.facts.scheme.aspects.get(aspectId) ?? null
  const entry = place ? { ...place, inConflict } : null
  const refusal = whyNotTraineeMark({ sessionState: session.state, aspect, entry, judgeId: origin.judgeId }, input)
  if (refusal) return { refusal }
  const slot = traineeSlot({ entryId, aspectId, judgeId: origin.judgeId })
  const revision = (revisions.get(slot) ?? 0) + 1
  revisions.set(slot, revision)
  return { row: { sessionId: session.id, entryId, aspectId, revision, ...heldValue(input.value), ...origin } }
}
