import { isRunning } from '#domain/sessions/changes'
import type { SessionView } from '#domain/sessions/contract'

/** How far the judging of a discipline is; `ahead` tells the instant at which its next session starts. */
export type Stage =
  | { readonly name: 'none' | 'judging' | 'over' }
  | { readonly name: 'ahead'; readonly startsAt: string }

/** Judging is on while any session is open or paused, ahead while one is planned, over once all are closed. */
export function stageOf(sessions: readonly Pick<SessionView, 'state' | 'startsAt'>[]): Stage {
  if (sessions.length === 0) return { name: 'none' }
  if (sessions.some(({ state }) => isRunning(state))) return { name: 'judging' }
  const planned = sessions.filter(({ state }) => state === 'planned').map(({ startsAt }) => startsAt)
  const [startsAt] = planned.sort()
  return startsAt === undefined ? { name: 'over' } : { name: 'ahead', startsAt }
}
