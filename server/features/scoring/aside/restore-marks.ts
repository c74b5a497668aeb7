import { and, between, eq } from 'drizzle-orm'
import { mark, setAside } from '#db/schema/scoring'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { whyNotRestore } from '#domain/scoring/set-aside'
import type { Command } from '../../../platform/execute.ts'
import { rankingKey } from '../../events/keys.ts'
import { type Books, marksKey } from '../books.ts'
import { refuseJudge } from '../refuse-judge.ts'
import { lockBook } from '../session-book.ts'
import { isSigned, takeBack } from '../take-back.ts'

export interface RestoreMarks {
  readonly sessionId: string
  readonly setAsideId: string
  readonly reason: string
}

/** Puts marks that were set aside back, by further revisions; what was given since in their slots stays. */
export function restoreMarks(books: Books): Command<RestoreMarks, { marks: number }> {
  return {
    name: 'restore-marks',
    async run({ tx, actor, now, newId }, { sessionId, setAsideId, reason }) {
      const [found] = await tx
        .select()
        .from(setAside)
        .where(and(eq(setAside.id, setAsideId), eq(setAside.sessionId, sessionId)))
        .for('update')
      if (!found) throw new Refused(refuse('not-found', { what: 'set-aside' }))
      const range = { sessionId, firstSeq: found.firstSeq ?? 0, lastSeq: found.lastSeq ?? -1 }
      const written = await tx
        .selectDistinct({ entryId: mark.entryId })
        .from(mark)
        .where(and(eq(mark.sessionId, sessionId), between(mark.seq, range.firstSeq, range.lastSeq)))
      const entryIds = written.map(({ entryId }) => entryId)
      const { session, book } = await lockBook(tx, books, sessionId, entryIds)
      refuseJudge(book, personOf(actor))
      orRefuse(
        whyNotRestore({
          state: session.state,
          restored: found.restoredAt !== null,
          marks: found.marks,
          strangers: entryIds.filter((entryId) => !book.judgesOf(entryId).includes(found.judgeId)).length,
          signed: await isSigned(tx, range),
        }),
      )
      const marks = await takeBack(tx, range, newId(), now)
      await tx
        .update(setAside)
        .set({ restoredBy: personOf(actor), restoredAt: now, restoredReason: reason })
        .where(eq(setAside.id, setAsideId))
      const facts = { setAsideId, marks, reason }
      return {
        result: { marks },
        audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'restore-marks', facts }],
        dirty: [marksKey(sessionId), rankingKey(session.disciplineId)],
      }
    },
  }
}
