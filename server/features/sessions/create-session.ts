import { session } from '#db/schema/sessions'
import { orRefuse } from '#domain/kit/refusal'
import { whyNotPlan } from '#domain/sessions/changes'
import type { NewSession, SessionView } from '#domain/sessions/contract'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { lockDiscipline, sessionView } from '../events/queries.ts'

export interface CreateSession extends NewSession {
  readonly disciplineId: string
}

/** Plans a session of a discipline: a place and hours, without a roster yet. */
export const createSession: Command<CreateSession, SessionView> = {
  name: 'create-session',
  async run({ tx, now, newId }, input) {
    const { discipline, eventState } = await lockDiscipline(tx, input.disciplineId)
    orRefuse(whyNotPlan(eventState, input))
    const { disciplineId, name, place, startsAt, endsAt } = input
    const [row] = await tx
      .insert(session)
      .values({
        id: newId(),
        disciplineId,
        name,
        place,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        state: 'planned',
        createdAt: now,
      })
      .returning()
    if (!row) throw new Error('a new session was not written')
    const facts = { disciplineId, name, place, startsAt, endsAt }
    return {
      result: sessionView(row, discipline.eventId),
      audit: [{ aggregate: 'session', aggregateId: row.id, act: 'create-session', facts }],
      dirty: [eventKey(discipline.eventId)],
    }
  },
}
