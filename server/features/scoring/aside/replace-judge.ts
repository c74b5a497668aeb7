import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { assignment } from '#db/schema/rosters'
import { sessionEntry } from '#db/schema/sessions'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { type ReplaceJudgeInput, whyNotReplaceJudge } from '#domain/scoring/set-aside'
import type { Command } from '../../../platform/execute.ts'
import { whyNotBegin } from '../../conflicts/met.ts'
import { eventKey, rankingKey } from '../../events/keys.ts'
import { isOfficialAs, servingElsewhere } from '../../rosters/facts.ts'
import { sessionKey } from '../../sessions/keys.ts'
import { lockSessionWithEvent } from '../../sessions/queries.ts'
import type { Book } from '../book.ts'
import { type Books, marksKey, signedKeys } from '../books.ts'
import { refuseJudge } from '../refuse-judge.ts'
import { lockWholeBook } from '../session-book.ts'
import { progressOf } from './progress.ts'
import { putAside } from './put-aside.ts'

export type ReplaceJudge = ReplaceJudgeInput & { readonly sessionId: string }

/**
 * Gives a judge's seat to another while the session runs. Entries that are kept stay with those who judged them; on all
 * others the judge's marks are set aside, and the successor marks them anew. Nobody else's marks change.
 */
export function replaceJudge(books: Books): Command<ReplaceJudge, { setAsideId: string; marks: number }> {
  return {
    name: 'replace-judge',
    async run(context, { sessionId, ...input }) {
      const { tx } = context
      const at = await lockSessionWithEvent(tx, sessionId)
      const open = await lockWholeBook(tx, books, sessionId)
      const { book } = open
      const { roster } = book.facts
      refuseJudge(book, personOf(context.actor))
      if (input.toId === personOf(context.actor)) throw new Refused(refuse('role-to-oneself'))
      const { fromId, toId, keepIds, reason } = input
      const own = [...roster.entries.keys()].filter((entryId) => book.judgesOf(entryId).includes(fromId))
      orRefuse(
        whyNotReplaceJudge(
          {
            state: open.session.state,
            serving: await servingHere(tx, sessionId),
            judges: new Set([...roster.judges.values()].flat()),
            isOfficial: await isOfficialAs(tx, at.discipline.eventId, toId, 'judge'),
            isElsewhere: (await servingElsewhere(tx, at.session, [toId])).has(toId),
            progress: own.map((entryId) => progressOf(book, entryId, fromId)),
            numberOf: (entryId) => roster.entries.get(entryId)?.number ?? null,
          },
          input,
        ),
      )
      const others = own.filter((entryId) => !keepIds.includes(entryId))
      const put = { judgeId: fromId, entryIds: others, measured: false, reason, replacedBy: toId, keptIds: keepIds }
      const { id, marks } = await putAside(context, open, put)
      await seat(tx, sessionId, book, input, others)
      orRefuse(await whyNotBegin(tx, { eventId: at.discipline.eventId, sessionId }, toId))
      const facts = { setAsideId: id, marks, ...input }
      return {
        result: { setAsideId: id, marks },
        audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'replace-judge', facts }],
        dirty: [
          ...signedKeys(sessionId, others),
          marksKey(sessionId),
          sessionKey(sessionId),
          rankingKey(open.session.disciplineId),
          eventKey(at.discipline.eventId),
        ],
      }
    },
  }
}

async function servingHere(tx: Tx, sessionId: string): Promise<Set<string>> {
  const rows = await tx.select().from(assignment).where(eq(assignment.sessionId, sessionId))
  return new Set(rows.map(({ personId }) => personId))
}

/** Writes who sits where: the kept entries by name, all others through the panel. */
async function seat(
  tx: Tx,
  sessionId: string,
  book: Book,
  { fromId, toId, keepIds }: ReplaceJudgeInput,
  others: readonly string[],
): Promise<void> {
  const write = (entryId: string, judgeIds: string[]) =>
    tx
      .update(sessionEntry)
      .set({ judgeIds })
      .where(and(eq(sessionEntry.sessionId, sessionId), eq(sessionEntry.entryId, entryId)))
  for (const entryId of keepIds) await write(entryId, [...book.judgesOf(entryId)])
  for (const entryId of others)
    if (book.facts.roster.entries.get(entryId)?.judgeIds)
      await write(
        entryId,
        book.judgesOf(entryId).map((judge) => (judge === fromId ? toId : judge)),
      )
  await tx
    .update(assignment)
    .set({ personId: toId })
    .where(and(eq(assignment.sessionId, sessionId), eq(assignment.personId, fromId), eq(assignment.role, 'judge')))
}
