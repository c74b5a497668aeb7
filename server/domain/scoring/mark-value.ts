import { formatPoints, type Points, parsePoints } from '#domain/kit/points'
import { ABSENT, type MarkValue } from './contract.ts'

/** What a mark holds: a number, or that the judge of a panel was absent; neither where it was taken back. */
export interface HeldValue {
  readonly value: Points | null
  readonly absent: boolean
}

/** One judge's score, or that the judge was absent. */
export type Score = Points | typeof ABSENT

/** Reads a mark from the wire. A text that is no number holds nothing: whyNotValue refuses it before. */
export function heldValue(text: MarkValue): HeldValue {
  return { value: text === null || text === ABSENT ? null : parsePoints(text), absent: text === ABSENT }
}

/** Writes a mark for the wire. */
export function markText({ value, absent }: HeldValue): MarkValue {
  if (absent) return ABSENT
  return value === null ? null : formatPoints(value)
}

/** The score that a mark holds; null where it was taken back. */
export const scoreOf = ({ value, absent }: HeldValue): Score | null => (absent ? ABSENT : value)

/** Writes a score for the wire. */
export const scoreText = (score: Score): string => (score === ABSENT ? ABSENT : formatPoints(score))
