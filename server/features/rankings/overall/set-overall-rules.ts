import { eq } from 'drizzle-orm'
import { discipline, event } from '#db/schema/events'
import { whyNotChange } from '#domain/events/changes'
import { completeOverallRules, type OverallRules, whyNotOverallRules } from '#domain/events/overall-rules'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { eventKey } from '../../events/keys.ts'
import { lockEvent } from '../../events/queries.ts'

export interface SetOverallRules {
  readonly eventId: string
  readonly rules: OverallRules
}

/** Replaces how an event's overall table is made. A published table stays as it is, under the rules that made it. */
export const setOverallRules: Command<SetOverallRules, OverallRules> = {
  name: 'set-overall-rules',
  async run({ tx }, { eventId, rules }) {
    const { state, overallRules } = await lockEvent(tx, eventId)
    orRefuse(whyNotChange(state))
    const disciplines = await tx.select({ id: discipline.id }).from(discipline).where(eq(discipline.eventId, eventId))
    orRefuse(
      whyNotOverallRules(
        rules,
        disciplines.map(({ id }) => id),
      ),
    )
    await tx.update(event).set({ overallRules: rules }).where(eq(event.id, eventId))
    const facts = { rules, before: completeOverallRules(overallRules) }
    return {
      result: rules,
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'set-overall-rules', facts }],
      dirty: [eventKey(eventId)],
    }
  },
}
