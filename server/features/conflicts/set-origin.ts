import { origin } from '#db/schema/conflicts'
import type { Origin } from '#domain/conflicts/contract'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { lockEvent } from '../events/queries.ts'
import { delegationIn, isOfficial } from './declare-conflict.ts'
import { servedKeys } from './queries.ts'

export interface SetOrigin extends Origin {
  readonly eventId: string
  readonly personId: string
}

/** Says where an official of the event comes from; null where that is from none of its delegations, or not known. */
export const setOrigin: Command<SetOrigin, Record<string, never>> = {
  name: 'set-origin',
  async run({ tx }, { eventId, personId, delegationCode, employer }) {
    if ((await lockEvent(tx, eventId)).state === 'closed') throw new Refused(refuse('event-closed'))
    if (!(await isOfficial(tx, eventId, personId))) throw new Refused(refuse('not-found', { what: 'official' }))
    const delegationId = await delegationIn(tx, eventId, delegationCode)
    if (delegationCode && !delegationId) throw new Refused(refuse('not-found', { what: 'delegation' }))
    const set = { delegationId, employer: employer?.trim() ?? null }
    await tx
      .insert(origin)
      .values({ eventId, personId, ...set })
      .onConflictDoUpdate({ target: [origin.eventId, origin.personId], set })
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'set-origin', facts: { personId, ...set } }],
      dirty: [eventKey(eventId), ...(await servedKeys(tx, personId))],
    }
  },
}
