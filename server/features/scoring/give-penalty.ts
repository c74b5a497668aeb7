import { penalty } from '#db/schema/scoring'
import { parsePoints } from '#domain/kit/points'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { type PenaltyInput, whyNotPenalise } from '#domain/scoring/penalty'
import type { Command } from '../../platform/execute.ts'
import { rankingKey } from '../events/keys.ts'
import { type Books, signedKeys } from './books.ts'
import { lockBook } from './session-book.ts'

/** A penalty with the session in which the entry takes part. */
export interface GivePenalty extends PenaltyInput {
  readonly sessionId: string
}

/** The chief judge takes points off an entry, or disqualifies a module of it. */
export function givePenalty(books: Books): Command<GivePenalty, { penaltyId: string }> {
  return {
    name: 'give-penalty',
    async run({ tx, actor, now, newId }, { sessionId, ...input }) {
      const { entryId, module, points, cause, reason } = input
      const { session, book } = await lockBook(tx, books, sessionId, [entryId])
      const givenBy = personOf(actor)
      if (!givenBy) throw new Refused(refuse('not-allowed'))
      const entry = book.facts.roster.entries.get(entryId) ?? null
      const modules = book.facts.scheme.view.criteria.map(({ code }) => code)
      orRefuse(whyNotPenalise({ sessionState: session.state, entry, modules }, input))
      const id = newId()
      const off = points === null ? null : parsePoints(points)
      await tx
        .insert(penalty)
        .values({ id, sessionId, entryId, module, points: off, cause, reason, givenBy, givenAt: now })
      const facts = { penaltyId: id, entryId, module, points, cause, reason }
      return {
        result: { penaltyId: id },
        audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'give-penalty', facts }],
        dirty: [...signedKeys(sessionId, [entryId]), rankingKey(session.disciplineId)],
      }
    },
  }
}
