import { eq } from 'drizzle-orm'
import { session } from '#db/schema/sessions'
import { orRefuse } from '#domain/kit/refusal'
import { whyNotPause, whyNotResume } from '#domain/sessions/changes'
import type { SessionState } from '#domain/sessions/contract'
import type { Command, Outcome } from '../../platform/execute.ts'
import { disciplineKey, eventKey } from '../events/keys.ts'
import { sessionKey } from './keys.ts'
import type { AtSession } from './open-session.ts'
import { lockSessionWithEvent } from './queries.ts'

/** Halts a session for everybody at once: marks on their way wait on the tablets until it goes on. */
export const pauseSession: Command<AtSession, Record<string, never>> = {
  name: 'pause-session',
  run: ({ tx }, { sessionId }) => change(tx, sessionId, { name: 'pause-session', to: 'paused', whyNot: whyNotPause }),
}

/** Lets a paused session go on. */
export const resumeSession: Command<AtSession, Record<string, never>> = {
  name: 'resume-session',
  run: ({ tx }, { sessionId }) => change(tx, sessionId, { name: 'resume-session', to: 'open', whyNot: whyNotResume }),
}

async function change(
  tx: Parameters<typeof lockSessionWithEvent>[0],
  sessionId: string,
  { name, to, whyNot }: { name: string; to: SessionState; whyNot: typeof whyNotPause },
): Promise<Outcome<Record<string, never>>> {
  const { session: row, discipline } = await lockSessionWithEvent(tx, sessionId)
  orRefuse(whyNot(row.state))
  await tx.update(session).set({ state: to }).where(eq(session.id, sessionId))
  return {
    result: {},
    audit: [{ aggregate: 'session', aggregateId: sessionId, act: name, facts: {} }],
    dirty: [sessionKey(sessionId), disciplineKey(discipline.id), eventKey(discipline.eventId)],
  }
}
