import { type Refusal, refuse } from '#domain/kit/refusal'

/** What must be known to judge whether a result may be published. */
export interface PublishFacts {
  readonly entries: number
  /** Sheets that the chief judge has not confirmed. */
  readonly unconfirmed: number
}

/** An official result needs entries, and every sheet of them confirmed. */
export function whyNotPublish({ entries, unconfirmed }: PublishFacts): Refusal | null {
  if (entries === 0) return refuse('result-without-entries')
  return unconfirmed > 0 ? refuse('sheets-unconfirmed', { count: unconfirmed }) : null
}
