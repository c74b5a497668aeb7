import { eq } from 'drizzle-orm'
import { violation } from '#db/schema/attendance'
import { whyNotReply } from '#domain/attendance/violations'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { holds, personOf, runners } from '#domain/people/access'
import type { Command } from '../../../platform/execute.ts'
import { sha256 } from '../../../platform/hash.ts'
import { lockViolation } from './lock.ts'

/** What the person says to a violation: by themselves, or as those who run the batch heard or got it on paper. */
export const replyViolation: Command<{ violationId: string; words: string }, Record<string, never>> = {
  name: 'reply-violation',
  async run({ tx, now, actor }, { violationId, words }) {
    const { violation: found, disciplineId, standing } = await lockViolation(tx, violationId)
    const isOwn = found.personId !== null && found.personId === personOf(actor)
    if (!isOwn && !holds(actor, runners, { eventId: found.eventId })) throw new Refused(refuse('not-allowed'))
    orRefuse(whyNotReply(standing, dayOf(now)))
    await tx.update(violation).set({ reply: words.trim(), repliedAt: now }).where(eq(violation.id, violationId))
    const facts = { violationId, words: sha256(words.trim()), byPerson: isOwn }
    return {
      result: {},
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'reply-violation', facts }],
      dirty: [],
    }
  },
}
