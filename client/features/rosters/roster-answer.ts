import type { RosterView } from '#domain/rosters/contract'
import type { SessionView } from '#domain/sessions/contract'

/** What GET /api/sessions/:sessionId answers. */
export type RosterAnswer = RosterView & { session: SessionView }
