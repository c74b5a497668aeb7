import { parsePoints } from '#domain/kit/points'
import { type ScoredAspect, scoredAspect } from '#domain/scoring/cell'
import { ABSENT, type MarkValue } from '#domain/scoring/contract'
import { whyNotValue } from '#domain/scoring/kinds/value'
import { boxesOf, type PaperForm, type PaperReading } from '#domain/scoring/paper'

/** What was typed into the boxes of a sheet, by the box's key. */
export type Typed = Readonly<Record<string, string>>

/** The letter that stands for an absent judge on the keyboard. */
const ABSENT_LETTER = 'a'

/** The key of a box. */
export const boxKey = (aspectId: string, judgeId: string | null): string => `${aspectId} ${judgeId ?? ''}`

/** The boxes of a form in the order in which they are typed, each with its aspect. */
export function boxesOfForm({ aspects, judges }: Pick<PaperForm, 'aspects' | 'judges'>) {
  const scored = aspects.map((aspect) => scoredAspect(aspect, ''))
  const byId = new Map(scored.map((aspect) => [aspect.id, aspect]))
  const boxes = boxesOf(
    scored,
    judges.map(({ personId }) => personId),
  )
  return boxes.flatMap(({ aspectId, judgeId }) => {
    const aspect = byId.get(aspectId)
    return aspect ? [{ key: boxKey(aspectId, judgeId), aspectId, judgeId, aspect }] : []
  })
}

/** What was typed, as a mark: empty is none, the letter "a" an absent judge, a comma a point; undefined is unreadable. */
export function markOf(aspect: ScoredAspect, text: string): MarkValue | undefined {
  const plain = text.trim().replace(',', '.').toLowerCase()
  if (plain === '') return null
  const value = plain === ABSENT_LETTER ? ABSENT : plain
  if (value !== ABSENT && parsePoints(value) === null) return undefined
  return whyNotValue(aspect, value) ? undefined : value
}

/** A mark as it is typed. */
export const textOf = (value: MarkValue): string => (value === ABSENT ? ABSENT_LETTER : (value ?? ''))

/** What was typed of a reading before. */
export const typedOf = (reading: PaperReading | null): Typed =>
  Object.fromEntries(
    (reading?.values ?? []).map(({ aspectId, judgeId, value }) => [boxKey(aspectId, judgeId), textOf(value)]),
  )

/** The reading that was typed; null while a box holds what it can't take. */
export function readingOf(form: PaperForm, typed: Typed, signedBy: readonly string[]): PaperReading | null {
  const values: PaperReading['values'] = []
  for (const { key, aspectId, judgeId, aspect } of boxesOfForm(form)) {
    const value = markOf(aspect, typed[key] ?? '')
    if (value === undefined) return null
    if (value !== null) values.push({ aspectId, judgeId, value })
  }
  return { values, signedBy: [...signedBy] }
}
