import { type Refusal, refuse } from '#domain/kit/refusal'

/** What must be known to judge whether a result may be published. */
export interface PublishFacts {
  readonly entries: number
  /** Sheets that the chief judge has not confirmed. */
  readonly unconfirmed: number
  /** Appeals that wait for their ruling. */
  readonly undecided: number
  /** Whether a result was published before: then a ruling leads to a further version. */
  readonly published: boolean
}

/** An official result needs entries, every sheet of them confirmed, and before the first no appeal undecided. */
export function whyNotPublish({ entries, unconfirmed, undecided, published }: PublishFacts): Refusal | null {
  if (entries === 0) return refuse('result-without-entries')
  if (unconfirmed > 0) return refuse('sheets-unconfirmed', { count: unconfirmed })
  return undecided > 0 && !published ? refuse('appeal-undecided', { count: undecided }) : null
}
