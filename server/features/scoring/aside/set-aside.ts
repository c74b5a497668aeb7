import { orRefuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { type SetAsideInput, whyNotSetAside } from '#domain/scoring/set-aside'
import type { Command } from '../../../platform/execute.ts'
import { rankingKey } from '../../events/keys.ts'
import { type Books, marksKey, signedKeys } from '../books.ts'
import { refuseJudge } from '../refuse-judge.ts'
import { lockBook } from '../session-book.ts'
import { putAside, standingOf } from './put-aside.ts'

export type SetAside = SetAsideInput & { readonly sessionId: string }

/** Sets marks of a judge aside: they stay on record and count nothing, and whoever judges the entry marks it anew. */
export function setMarksAside(books: Books): Command<SetAside, { setAsideId: string; marks: number }> {
  return {
    name: 'set-marks-aside',
    async run(context, { sessionId, ...input }) {
      const open = await lockBook(context.tx, books, sessionId, input.entryIds)
      refuseJudge(open.book, personOf(context.actor))
      // Looked at before anything is written: somebody who has no marks may be nobody at all.
      const standing = standingOf(open.book, input.judgeId, input.entryIds, input.measured)
      orRefuse(whyNotSetAside(open.session.state, standing.length))
      const { id, marks } = await putAside(context, open, { ...input, replacedBy: null, keptIds: [] })
      const facts = { setAsideId: id, marks, ...input }
      return {
        result: { setAsideId: id, marks },
        audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'set-marks-aside', facts }],
        dirty: [...signedKeys(sessionId, input.entryIds), marksKey(sessionId), rankingKey(open.session.disciplineId)],
      }
    },
  }
}
