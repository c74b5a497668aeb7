import { desc, eq } from 'drizzle-orm'
import { overallResult } from '#db/schema/rankings'
import { completeOverallRules } from '#domain/events/overall-rules'
import { orRefuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { overallOf, whyNotPublishOverall } from '#domain/rankings/overall'
import type { Command } from '../../../platform/execute.ts'
import { eventKey } from '../../events/keys.ts'
import { lockEvent } from '../../events/queries.ts'
import { inputHashOf } from './queries.ts'
import { readResults } from './read-results.ts'

export interface PublishOverall {
  readonly eventId: string
}

/**
 * Publishes the overall table: made of the newest official results in this transaction, stored with the rules, the
 * versions of these results and the hash of all of it. Earlier versions stay; a later result changes none of them.
 */
export const publishOverall: Command<PublishOverall, { version: number }> = {
  name: 'publish-overall',
  async run({ tx, actor, now, newId }, { eventId }) {
    const event = await lockEvent(tx, eventId)
    const rules = completeOverallRules(event.overallRules)
    const input = await readResults(tx, eventId, rules)
    const inputHash = inputHashOf(input, rules)
    const own = eq(overallResult.eventId, eventId)
    const [last] = await tx.select().from(overallResult).where(own).orderBy(desc(overallResult.version)).limit(1)
    const same = last?.inputHash === inputHash ? last.version : null
    orRefuse(whyNotPublishOverall({ results: input.results.length, same }))
    const version = (last?.version ?? 0) + 1
    const { sources } = input
    const rows = overallOf(input.results, rules)
    const kept = { id: newId(), eventId, version, rules, inputHash, sources, rows }
    await tx.insert(overallResult).values({ ...kept, publishedAt: now, publishedBy: personOf(actor) })
    const ranks = rows.map(({ rank, delegation, person }) => ({ rank, delegation: delegation.code, person }))
    const facts = { overallId: kept.id, version, rules, inputHash, sources, ranks }
    return {
      result: { version },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'publish-overall', facts }],
      dirty: [eventKey(eventId)],
    }
  },
}
