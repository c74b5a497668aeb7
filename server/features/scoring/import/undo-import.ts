import { and, eq, sql } from 'drizzle-orm'
import { markImport } from '#db/schema/mark-imports'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { whyNotTaking } from '#domain/sessions/changes'
import type { Command } from '../../../platform/execute.ts'
import { rankingKey } from '../../events/keys.ts'
import { marksKey } from '../books.ts'
import { getSession, lockSession } from '../facts.ts'
import { isSigned, takeBack } from '../take-back.ts'
import { importsKey } from './imports.ts'

/** An import to be taken back, and why. */
export interface UndoImport {
  readonly sessionId: string
  readonly importId: string
  readonly reason: string
}

/**
 * Takes an import back as one: each of its marks that still stands gets a further revision, which says what stood
 * before the import. What was entered since stays. Refused once a sheet that the import marked is signed.
 */
export const undoImport: Command<UndoImport, { marks: number }> = {
  name: 'undo-import',
  async run({ tx, actor, now, newId }, { sessionId, importId, reason }) {
    const undoneBy = personOf(actor)
    if (!undoneBy) throw new Refused(refuse('not-allowed'))
    await lockSession(tx, sessionId)
    const session = await getSession(tx, sessionId)
    orRefuse(whyNotTaking(session.state))
    const [found] = await tx
      .select()
      .from(markImport)
      .where(and(eq(markImport.id, importId), eq(markImport.sessionId, sessionId)))
    if (!found) throw new Refused(refuse('not-found', { what: 'import' }))
    if (found.undoneAt) throw new Refused(refuse('import-undone'))
    if (await isSigned(tx, found)) throw new Refused(refuse('sheet-signed'))
    await tx.execute(sql`set local statement_timeout = 0`)
    const marks = await takeBack(tx, found, newId(), now)
    await tx
      .update(markImport)
      .set({ undoneBy, undoneAt: now, undoneReason: reason })
      .where(eq(markImport.id, importId))
    return {
      result: { marks },
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'undo-import', facts: { importId, marks, reason } }],
      dirty: [marksKey(sessionId), importsKey(sessionId), rankingKey(session.disciplineId)],
    }
  },
}
