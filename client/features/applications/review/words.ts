import type { BulkDecision } from '#domain/applications/contract'
import type { ReviewQueue } from '#domain/applications/review-contract'
import { formatNumber } from '../../../lib/text/format.ts'
import { locale, t } from '../../../lib/text/index.ts'
import { levelWord } from '../../occupations/requirement-words.ts'

/** An occupation at a level. */
export const offeringWords = ({ name, latinName, level }: ReviewQueue['offerings'][number]): string =>
  `${locale() === 'en' && latinName ? latinName : name} · ${levelWord(level)}`

/** What has come of a decision, for one or many. */
export function doneWords(kind: BulkDecision['kind'], n: number): string {
  const word = kind === 'approve' ? 'approved' : kind === 'refuse' ? 'refused' : 'returned'
  return n === 1 ? t(`review.${word}`) : t(`review.${word}Many`, { n: formatNumber(n) })
}
