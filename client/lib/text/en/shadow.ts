import type { words as model } from '../zh/shadow.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'The independent recomputation differs from the ranking',
  more: 'Total or rank of {{ n }} entries differ. No result is published before this is acknowledged.',
  entry: 'Entry {{ n }}',
  ranking: 'Ranking',
  shadow: 'Recomputation',
  figures: 'rank {{ rank }}, {{ total }} points',
  missing: 'not there',
  acknowledge: 'Acknowledge',
  acknowledgeTitle: 'Acknowledge the alarm',
  acknowledgeMore:
    'Everything is recomputed once more first. Your reason goes on record with what it found; then results can be published.',
  agreed: 'The recomputation agrees now; the alarm is acknowledged',
  differing: 'The recomputation still differs for {{ n }} entries; the alarm is acknowledged',
}
