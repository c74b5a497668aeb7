import { repeatOrder } from '#db/schema/scoring'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { isScoredAlone } from '#domain/scoring/rounds'
import { whyNotTaking } from '#domain/sessions/changes'
import type { Command } from '../../platform/execute.ts'
import { rankingKey } from '../events/keys.ts'
import { type Books, marksKey, signedKeys } from './books.ts'
import { refuseJudge } from './refuse-judge.ts'
import { lockBook } from './session-book.ts'

/** The decided aspect that is to be scored again, and why. */
export interface OrderRepeat {
  readonly sessionId: string
  readonly entryId: string
  readonly aspectId: string
  readonly reason: string
}

/** The chief judge orders a further round of what each judge has scored alone; the scores before it stay on record. */
export function orderRepeat(books: Books): Command<OrderRepeat, { round: number }> {
  return {
    name: 'order-repeat',
    async run({ tx, actor, now, newId }, { sessionId, entryId, aspectId, reason }) {
      const { session, book } = await lockBook(tx, books, sessionId, [entryId])
      const aspect = book.facts.scheme.aspects.get(aspectId)
      const cell = book.cell(entryId, aspectId)
      const orderedBy = personOf(actor)
      refuseJudge(book, orderedBy)
      orRefuse(whyNotTaking(session.state))
      if (!aspect || !cell || !book.facts.roster.entries.has(entryId)) throw new Refused(refuse('aspect-not-in-scheme'))
      if (!orderedBy) throw new Refused(refuse('not-allowed'))
      if (!isScoredAlone(aspect.kind) || cell.state !== 'decided') throw new Refused(refuse('round-not-decided'))
      if (book.signatures(entryId, aspect.subCriterionId).length > 0) throw new Refused(refuse('sheet-signed'))
      const { round } = cell
      await tx
        .insert(repeatOrder)
        .values({ id: newId(), sessionId, entryId, aspectId, round, orderedBy, reason, at: now })
      return {
        result: { round: round + 1 },
        audit: [
          {
            aggregate: 'session',
            aggregateId: sessionId,
            act: 'order-repeat',
            facts: { entryId, aspectId, round, reason },
          },
        ],
        dirty: [...signedKeys(sessionId, [entryId]), marksKey(sessionId), rankingKey(session.disciplineId)],
      }
    },
  }
}
