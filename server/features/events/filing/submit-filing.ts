import { filing } from '#db/schema/filings'
import { type FilingInput, whyNotSubmitFiling } from '#domain/events/filing'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../../platform/execute.ts'
import { eventKey } from '../keys.ts'
import { lockEvent } from '../queries.ts'
import { whyTooLate } from './lead-time.ts'
import { filedFacts, newestFiling } from './queries.ts'

export interface SubmitFiling {
  readonly eventId: string
  readonly input: FilingInput
}

/** Files a competition or a batch with the authority as it stands now; what was accepted before stays accepted meanwhile. */
export const submitFiling: Command<SubmitFiling, { filingId: string; number: number }> = {
  name: 'submit-filing',
  async run({ tx, actor, now, newId }, { eventId, input }) {
    const event = await lockEvent(tx, eventId)
    const submittedBy = personOf(actor)
    if (!submittedBy) throw new Refused(refuse('not-allowed'))
    const newest = await newestFiling(tx, eventId)
    const content = { ...input, ...(await filedFacts(tx, event)) }
    orRefuse(whyNotSubmitFiling({ state: event.state, newest: newest ?? null }, content))
    const [id, number] = [newId(), (newest?.number ?? 0) + 1]
    orRefuse(await whyTooLate(tx, event, now))
    await tx.insert(filing).values({ id, eventId, number, state: 'submitted', content, submittedBy, submittedAt: now })
    return {
      result: { filingId: id, number },
      audit: [
        { aggregate: 'event', aggregateId: eventId, act: 'submit-filing', facts: { filingId: id, number, content } },
      ],
      dirty: [eventKey(eventId)],
    }
  },
}
