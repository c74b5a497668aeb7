import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { blind } from '#db/schema/draws'
import { session } from '#db/schema/sessions'
import { whyNotOpenNames } from '#domain/draws/blind'
import { orRefuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../../platform/execute.ts'
import { getBlindView, lockBlind } from '../../draws/blind-queries.ts'
import { sealKeys } from '../../draws/keys.ts'
import { lockDiscipline } from '../../events/queries.ts'
import type { Book } from '../book.ts'
import { type Books, signaturesKey } from '../books.ts'
import { lockWholeBook } from '../session-book.ts'

/** Opens the names of a discipline before its witnesses, once every judge has signed every sheet. */
export function openNames(books: Books): Command<{ readonly disciplineId: string }, Record<string, never>> {
  return {
    name: 'open-names',
    async run({ tx, actor, now }, { disciplineId }) {
      await lockDiscipline(tx, disciplineId)
      await lockBlind(tx, disciplineId)
      const sessionIds = await sessionsOf(tx, disciplineId)
      let unsigned = 0
      for (const sessionId of sessionIds) unsigned += unsignedSheets((await lockWholeBook(tx, books, sessionId)).book)
      const view = await getBlindView(tx, disciplineId)
      orRefuse(whyNotOpenNames(view, personOf(actor) ?? '', unsigned))
      await tx.update(blind).set({ openedAt: now }).where(eq(blind.disciplineId, disciplineId))
      const witnesses = view.witnesses.map(({ personId }) => personId)
      return {
        result: {},
        audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'open-names', facts: { witnesses } }],
        dirty: [...sealKeys(disciplineId, sessionIds), ...sessionIds.map(signaturesKey)],
      }
    },
  }
}

/** The sheets of entries that take part which not every judge has signed. */
function unsignedSheets(book: Book): number {
  let count = 0
  for (const [entryId, { withdrawn, absent }] of book.facts.roster.entries) {
    if (withdrawn || absent) continue
    for (const id of book.facts.scheme.sheets.keys())
      if (!['signed', 'confirmed'].includes(book.sheet(entryId, id)?.state ?? '')) count += 1
  }
  return count
}

async function sessionsOf(tx: Tx, disciplineId: string): Promise<string[]> {
  const own = and(eq(session.disciplineId, disciplineId), inArray(session.state, ['open', 'paused', 'closed']))
  const rows = await tx.select({ id: session.id }).from(session).where(own).orderBy(asc(session.id))
  return rows.map(({ id }) => id)
}
