import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { markImport } from '#db/schema/mark-imports'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { whyNotTaking } from '#domain/sessions/changes'
import type { Command } from '../../../platform/execute.ts'
import { rankingKey } from '../../events/keys.ts'
import { marksKey } from '../books.ts'
import { getSession, lockSession } from '../facts.ts'
import { importsKey } from './imports.ts'

/** An import to be taken back, and why. */
export interface UndoImport {
  readonly sessionId: string
  readonly importId: string
  readonly reason: string
}

type Import = typeof markImport.$inferSelect

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

const marksOf = ({ sessionId, firstSeq, lastSeq }: Import) =>
  sql`mark.session_id = ${sessionId} and mark.seq between ${firstSeq} and ${lastSeq}`

async function isSigned(tx: Tx, found: Import): Promise<boolean> {
  const signed = await tx.execute(sql`
    select 1 from mark join aspect on aspect.id = mark.aspect_id
    where ${marksOf(found)} and exists (
      select from sign_off where sign_off.session_id = mark.session_id and sign_off.entry_id = mark.entry_id
        and sign_off.sub_criterion_id = aspect.sub_criterion_id and sign_off.withdrawn_at is null)
    limit 1`)
  return signed.length > 0
}

/** Appends the revisions in one statement. A measurement's slot is the panel's, any other's the judge's own. */
async function takeBack(tx: Tx, found: Import, source: string, now: Date): Promise<number> {
  const sameSlot = sql`other.entry_id = mark.entry_id and other.aspect_id = mark.aspect_id
    and other.round = mark.round and (aspect.kind = 'measurement' or other.judge_id = mark.judge_id)`
  const written = await tx.execute(sql`
    insert into mark (session_id, entry_id, aspect_id, judge_id, round, revision, value, absent, command_id, at)
    select mark.session_id, mark.entry_id, mark.aspect_id, mark.judge_id, mark.round, mark.revision + 1,
      before.value, coalesce(before.absent, false),
      (${source.slice(0, 24)} || lpad(to_hex(row_number() over (order by mark.seq)), 12, '0'))::uuid,
      ${now.toISOString()}::timestamptz
    from mark join aspect on aspect.id = mark.aspect_id
    left join lateral (
      select other.value, other.absent from mark other where ${sameSlot} and other.seq < ${found.firstSeq}
      order by other.revision desc limit 1
    ) before on true
    where ${marksOf(found)}
      and not exists (select from mark other where ${sameSlot} and other.revision > mark.revision)
    order by mark.seq`)
  return written.count
}
