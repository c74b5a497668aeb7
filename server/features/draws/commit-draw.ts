import type { NewDraw } from '#domain/draws/contract'
import { whyNotAlone, whyNotReplace } from '#domain/draws/rules'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { lockEvent } from '../events/queries.ts'
import { commitDrawIn } from './commit.ts'
import { drawsKey } from './keys.ts'
import { lockDraw } from './queries.ts'

export interface CommitDraw extends NewDraw {
  readonly eventId: string
}

/** Commits to a draw of a list in the open: of stations, of an order of starting, or of anything else. */
export const commitDraw: Command<CommitDraw, { drawId: string }> = {
  name: 'commit-draw',
  async run(context, input) {
    const { tx, actor } = context
    const officerId = personOf(actor)
    if (!officerId) throw new Refused(refuse('not-allowed'))
    if ((await lockEvent(tx, input.eventId)).state === 'closed') throw new Refused(refuse('event-closed'))
    if (input.replaces) {
      const { row, replaced } = await lockDraw(tx, input.eventId, input.replaces)
      // A stage of a blind draw is drawn anew by its own officer, with its own list.
      if (row.stage !== null) throw new Refused(refuse('not-allowed'))
      orRefuse(whyNotAlone(row) ?? whyNotReplace({ replaced }, input.reason))
    }
    const take = input.items.length
    const { id, facts } = await commitDrawIn(context, { ...input, stage: null, take, officerId })
    return {
      result: { drawId: id },
      audit: [{ aggregate: 'event', aggregateId: input.eventId, act: 'commit-draw', facts }],
      dirty: [drawsKey(input.eventId)],
    }
  },
}
