import { type Refusal, refuse } from '#domain/kit/refusal'
import type { AccreditationState } from '#domain/organisations/contract'
import type { Level } from '#domain/standards/standard'

/** What an organisation may assess, and when; days are whole days, null for without an end. */
export interface Held {
  readonly occupationId: string
  readonly levels: readonly Level[]
  readonly state: AccreditationState
  readonly validFrom: string | null
  readonly validUntil: string | null
}

/** Something that an organisation plans to assess; the code names the occupation to people. */
export interface Planned {
  readonly occupationId: string
  readonly code: string
  readonly level: Level | null
}

/** Whether an accreditation covers an occupation at a level on a day; a special ability has no level. */
export const covers = (held: Held, { occupationId, level }: Omit<Planned, 'code'>, day: string): boolean =>
  held.state === 'granted' &&
  held.occupationId === occupationId &&
  (level === null || held.levels.includes(level)) &&
  (held.validFrom === null || held.validFrom <= day) &&
  (held.validUntil === null || day <= held.validUntil)

/** Why an organisation may not assess an occupation at a level up to a day: no accreditation of its own covers it. */
export function whyNotAssess(held: readonly Held[], planned: Planned, until: string): Refusal | null {
  const { code, level } = planned
  return held.some((one) => covers(one, planned, until)) ? null : refuse('organisation-not-accredited', { code, level })
}
