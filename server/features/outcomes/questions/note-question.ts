import { and, eq, isNull } from 'drizzle-orm'
import { reviewQuestion } from '#db/schema/outcomes'
import { session } from '#db/schema/sessions'
import { Refused, refuse } from '#domain/kit/refusal'
import type { NewQuestion } from '#domain/outcomes/contract'
import { personOf } from '#domain/people/access'
import type { Command, Context } from '../../../platform/execute.ts'
import { judgesOf, questionsKey, takesQuestions } from './queries.ts'

/** A question of a session's review, as its judge notes it. */
export interface NoteQuestion extends NewQuestion {
  readonly sessionId: string
}

/** Notes a question and its answer, by a judge who judges the entry, until the session is closed. */
export const noteQuestion: Command<NoteQuestion, { questionId: string }> = {
  name: 'note-question',
  async run(context, { sessionId, entryId, question, answer }) {
    const { tx, now, newId } = context
    const judgeId = await judgeHere(context, sessionId, entryId)
    if (!(await takesQuestions(tx, sessionId))) throw new Refused(refuse('questions-not-here'))
    const id = newId()
    await tx.insert(reviewQuestion).values({ id, sessionId, entryId, judgeId, question, answer, at: now })
    // What was asked and answered stays out of the chain: it may name people.
    const facts = { questionId: id, entryId, judgeId }
    return {
      result: { questionId: id },
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'note-question', facts }],
      dirty: [questionsKey(sessionId)],
    }
  },
}

/** Takes a question back that one has noted oneself; it stays on record. */
export const withdrawQuestion: Command<{ sessionId: string; questionId: string }, Record<string, never>> = {
  name: 'withdraw-question',
  async run(context, { sessionId, questionId }) {
    const { tx, now } = context
    const own = and(eq(reviewQuestion.id, questionId), eq(reviewQuestion.sessionId, sessionId))
    const [found] = await tx
      .select()
      .from(reviewQuestion)
      .where(and(own, isNull(reviewQuestion.withdrawnAt)))
    if (!found || found.judgeId !== personOf(context.actor))
      throw new Refused(refuse('not-found', { what: 'question' }))
    await judgeHere(context, sessionId, found.entryId)
    await tx.update(reviewQuestion).set({ withdrawnAt: now }).where(own)
    return {
      result: {},
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'withdraw-question', facts: { questionId } }],
      dirty: [questionsKey(sessionId)],
    }
  },
}

/** The judge who acts, where they judge the entry in a session that isn't over. */
async function judgeHere({ tx, actor }: Context, sessionId: string, entryId: string): Promise<string> {
  const personId = personOf(actor)
  const [at] = await tx.select({ state: session.state }).from(session).where(eq(session.id, sessionId)).for('update')
  if (at?.state === 'closed') throw new Refused(refuse('session-not-open', { state: at.state }))
  const judges = await judgesOf(tx, sessionId, entryId)
  if (!personId || !judges.includes(personId)) throw new Refused(refuse('entry-of-another-panel'))
  return personId
}
