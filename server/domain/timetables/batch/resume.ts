import { closeEmpty, hold, type Journal, move, open } from './acts.ts'
import type { BatchProblem } from './problem.ts'
import type { BatchState } from './state.ts'

/** Puts entries back to where they were, as far as no hard rule is against it any more. */
export function resume(state: BatchState, journal: Journal, { entries }: BatchProblem): void {
  const sessions = new Map<string, number>()
  for (const [entry, { part, was }] of entries.entries()) {
    if (!was || (state.session[entry] ?? -1) >= 0) continue
    const key = `${part} ${was.hall} ${was.from}`
    let session = sessions.get(key)
    if (session === undefined) {
      session = open(state, journal, part)
      if (session >= 0 && !hold(state, journal, session, was.hall, was.from)) session = -2
      sessions.set(key, session)
    }
    if (session >= 0) move(state, journal, entry, session)
  }
  for (const session of sessions.values()) if (session >= 0) closeEmpty(state, journal, session)
}
