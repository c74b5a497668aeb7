import { orRefuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { type SetAsideInput, whyNotSetAside } from '#domain/scoring/set-aside'
import type { Command } from '../../../platform/execute.ts'
import { rankingKey } from '../../events/keys.ts'
import { type Books, marksKey, signedKeys } from '../books.ts'
import { refuseJudge } from '../refuse-judge.ts'
import { lockBook } from '../session-book.ts'
import { putAside } from './put-aside.ts'

export type SetAside = SetAsideInput & { readonly sessionId: string }

/** Sets marks of a judge aside: they stay on record and count nothing, and whoever judges the entry marks it anew. */
export function setMarksAside(books: Books): Command<SetAside, { setAsideId: string; marks: number }> {
  return {
    name: 'set-marks-aside',
    async run(context, { sessionId, ...input }) {
      const open = await lockBook(context.tx, books, sessionId, input.entryIds)
      refuseJudge(open.book, personOf(context.actor))
      const { id, marks } = await putAside(context, open, { ...input, replacedBy: null, keptIds: [] })
      orRefuse(whyNotSetAside(open.session.state, marks))
      const facts = { setAsideId: id, marks, ...input }
      return {
        result: { setAsideId: id, marks },
        audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'set-marks-aside', facts }],
        dirty: [...signedKeys(sessionId, input.entryIds), marksKey(sessionId), rankingKey(open.session.disciplineId)],
      }
    },
  }
}
