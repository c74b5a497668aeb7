import type { EventState } from '#domain/events/contract'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { NewSession, SessionState, SessionView } from '#domain/sessions/contract'

/** Why a session may not be planned for these hours. */
export function whyNotPlan(eventState: EventState, { startsAt, endsAt }: NewSession): Refusal | null {
  if (eventState === 'closed') return refuse('event-closed')
  return Date.parse(endsAt) > Date.parse(startsAt) ? null : refuse('ends-before-starts', { startsAt, endsAt })
}

/** What must be there before marks are taken. */
export interface Readiness {
  readonly hasScheme: boolean
  readonly chiefJudge: boolean
  /** Entries that are placed in a panel and were not withdrawn. */
  readonly entries: number
  readonly panels: readonly { readonly name: string; readonly judges: number }[]
  readonly panelSize: number
  /** Whether blind marking still waits for a draw. */
  readonly codesMissing?: boolean
}

/** Why a session may not be opened. `missing` names the first thing that it lacks. */
export function whyNotOpen(state: SessionState, eventState: EventState, ready: Readiness): Refusal | null {
  if (eventState === 'closed') return refuse('event-closed')
  if (state === 'open') return refuse('session-open')
  if (state === 'paused') return refuse('session-paused')
  const missing = whatIsMissing(ready)
  if (missing) return refuse('session-not-ready', { missing })
  const short = ready.panels.find(({ judges }) => judges !== ready.panelSize)
  return short ? refuse('panel-size', { panel: short.name, judges: short.judges, needed: ready.panelSize }) : null
}

function whatIsMissing({ hasScheme, panels, entries, chiefJudge, codesMissing }: Readiness): string | null {
  if (!hasScheme) return 'scheme'
  if (panels.length === 0) return 'panels'
  if (entries === 0) return 'entries'
  if (codesMissing) return 'codes'
  return chiefJudge ? null : 'chief-judge'
}

/** Whether a session has begun and not ended: open, or paused for a while. */
export const isRunning = (state: SessionState): boolean => state === 'open' || state === 'paused'

/** Why a session takes no marks and signatures now. A pause ends by itself for whoever waits: nothing is lost by it. */
export function whyNotTaking(state: SessionState): Refusal | null {
  if (state === 'paused') return refuse('session-paused')
  return state === 'open' ? null : refuse('session-not-open', { state })
}

/** Whether a refusal of whyNotTaking says "not now": marks wait on the tablet until the session is opened or goes on. */
export const takesLater = ({ code, facts }: Refusal): boolean =>
  code === 'session-paused' || (code === 'session-not-open' && facts.state === 'planned')

/** Halls begin early: a tablet without a network takes marks so long before the planned hour, in milliseconds. */
const earliest = 30 * 60_000

/**
 * What a tablet that cannot ask holds a session for: one that was planned when it last heard is open from half an hour
 * before its planned beginning. The server judges the marks when they arrive. `now` is in milliseconds of the epoch.
 */
export function stateWithoutServer(
  { state, startsAt }: Pick<SessionView, 'state' | 'startsAt'>,
  now: number,
): SessionState {
  return state === 'planned' && now >= Date.parse(startsAt) - earliest ? 'open' : state
}

/** Why a session may not be closed. */
export function whyNotCloseSession(state: SessionState): Refusal | null {
  return isRunning(state) ? null : refuse('session-not-open', { state })
}

/** Why a session may not be paused. */
export function whyNotPause(state: SessionState): Refusal | null {
  return whyNotTaking(state)
}

/** Why a session may not go on. */
export function whyNotResume(state: SessionState): Refusal | null {
  return state === 'paused' ? null : refuse('session-not-paused', { state })
}
