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
  readonly recheck: RecheckStanding
}

/** Whether the rules demand a re-check, and how many of its entries are left; null where none was started. */
export interface RecheckStanding {
  readonly required: boolean
  readonly left: number | null
}

/**
 * An official result needs entries and every sheet of them confirmed; before the first, a re-check that the rules demand
 * or that was started is complete, and no appeal undecided.
 */
export function whyNotPublish({ entries, unconfirmed, undecided, published, recheck }: PublishFacts): Refusal | null {
  if (entries === 0) return refuse('result-without-entries')
  if (unconfirmed > 0) return refuse('sheets-unconfirmed', { count: unconfirmed })
  if (published) return null
  return whyNotRechecked(recheck) ?? (undecided > 0 ? refuse('appeal-undecided', { count: undecided }) : null)
}

/** Why nothing of a result may be shown for lack of a re-check. */
export function whyNotRechecked({ required, left }: RecheckStanding): Refusal | null {
  if (left === null) return required ? refuse('recheck-missing') : null
  return left > 0 ? refuse('recheck-open', { count: left }) : null
}
