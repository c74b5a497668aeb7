import { eq } from 'drizzle-orm'
import { violation } from '#db/schema/attendance'
import { entry } from '#db/schema/registration'
import { type NewViolation, replyUntil, whyNotRecord } from '#domain/attendance/violations'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../../platform/execute.ts'
import { sha256 } from '../../../platform/hash.ts'
import { readCalendar } from '../../events/calendar/read-calendar.ts'
import { disciplineKey } from '../../events/keys.ts'
import { lockDiscipline } from '../../events/queries.ts'
import { findAttendanceRules } from '../rules.ts'
import { getRuleInUse } from './rules.ts'

export interface RecordViolation extends NewViolation {
  readonly eventId: string
  /** The session in which it happened; null where it is known otherwise. */
  readonly sessionId: string | null
}

/**
 * Records a violation with the consequence that its kind has now. It counts at once, and until it is withdrawn; the
 * person may reply before it is decided.
 */
export const recordViolation: Command<RecordViolation, { violationId: string; replyUntil: string }> = {
  name: 'record-violation',
  async run({ tx, now, actor, newId }, { eventId, sessionId, entryId, ruleId, words }) {
    const [found] = await tx.select().from(entry).where(eq(entry.id, entryId))
    if (!found) throw new Refused(refuse('not-found', { what: 'entry' }))
    const { discipline, eventState } = await lockDiscipline(tx, found.disciplineId)
    orRefuse(whyNotRecord({ eventState, inEvent: discipline.eventId === eventId }))
    const { id: rule, content } = await getRuleInUse(tx, ruleId)
    const until = replyUntil(now, await findAttendanceRules(tx, eventId), await readCalendar(tx))
    const [id, by] = [newId(), personOf(actor)]
    const { voids, banMonths } = content
    await tx.insert(violation).values({
      ...{ id, eventId, sessionId, entryId, personId: found.personId, ruleId: rule, voids, banMonths },
      ...{ words: words.trim(), state: 'recorded', recordedBy: by, recordedAt: now, replyUntil: until },
    })
    // What happened is told in words, which may hold names: the log keeps their hash.
    const facts = {
      violationId: id,
      entryId,
      sessionId,
      rule: content.code,
      voids,
      banMonths,
      words: sha256(words.trim()),
    }
    return {
      result: { violationId: id, replyUntil: until },
      audit: [{ aggregate: 'discipline', aggregateId: discipline.id, act: 'record-violation', facts }],
      dirty: [disciplineKey(discipline.id)],
    }
  },
}
