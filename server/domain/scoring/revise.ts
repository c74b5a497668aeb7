import { type Refusal, refuse } from '#domain/kit/refusal'
import type { ScoredAspect } from './cell.ts'
import type { MarkValue } from './contract.ts'
import { whyNotValue } from './kinds/value.ts'
import { isScoredAlone } from './rounds.ts'

/** A mark as a ruling or a correction sets it: the judge's where each judge gives one, else the panel's. */
export interface RevisedMark {
  readonly aspectId: string
  readonly judgeId: string | null
  readonly value: MarkValue
}

/**
 * Why marks of a sheet can't be revised so: each fits its aspect, names a judge of the panel where there are
 * several, and stands once.
 */
export function whyNotRevise(
  marks: readonly RevisedMark[],
  { aspects, judges }: { readonly aspects: readonly ScoredAspect[]; readonly judges: readonly string[] },
): Refusal | null {
  const slots = new Set(marks.map(({ aspectId, judgeId }) => `${aspectId} ${judgeId}`))
  if (slots.size < marks.length) return refuse('revision-twice')
  for (const { aspectId, judgeId, value } of marks) {
    const aspect = aspects.find(({ id }) => id === aspectId)
    const alone = aspect && isScoredAlone(aspect.kind)
    if (!aspect || (alone ? !judgeId || !judges.includes(judgeId) : judgeId !== null))
      return refuse('aspect-not-in-scheme')
    const refusal = value === null ? refuse('mark-not-a-number') : whyNotValue(aspect, value)
    if (refusal) return refusal
  }
  return null
}
