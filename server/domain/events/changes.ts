import type { EventState, NewEvent } from '#domain/events/contract'
import { type Refusal, refuse } from '#domain/kit/refusal'

/** Why nothing of the event may be changed. */
export function whyNotChange(state: EventState): Refusal | null {
  return state === 'closed' ? refuse('event-closed') : null
}

/** Why an event may not take place on these days. */
export function whyNotDates({ startsOn, endsOn }: Pick<NewEvent, 'startsOn' | 'endsOn'>): Refusal | null {
  return endsOn < startsOn ? refuse('ends-before-starts', { startsOn, endsOn }) : null
}

/** Why the event may not be announced. */
export function whyNotAnnounce(state: EventState): Refusal | null {
  return state === 'announced' ? refuse('event-announced') : whyNotChange(state)
}

/** Why the event may not be closed; `openSessions` counts its sessions in which marks are being taken. */
export function whyNotClose(state: EventState, openSessions: number): Refusal | null {
  if (state === 'draft') return refuse('event-not-announced')
  if (openSessions > 0) return refuse('sessions-open', { count: openSessions })
  return whyNotChange(state)
}

/** Why a discipline's rule set may not be replaced: marks were given under it. */
export function whyNotReplaceRuleSet(state: EventState, hasMarks: boolean): Refusal | null {
  return hasMarks ? refuse('rule-set-in-use') : whyNotChange(state)
}

/** Why a discipline's marking scheme may not be replaced: marks were given by it. */
export function whyNotReplaceScheme(state: EventState, hasMarks: boolean): Refusal | null {
  return hasMarks ? refuse('scheme-in-use') : whyNotChange(state)
}
