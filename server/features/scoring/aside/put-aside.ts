import { sql } from 'drizzle-orm'
import { inArray } from '#db/in-array'
import { setAside, signOff } from '#db/schema/scoring'
import { personOf } from '#domain/people/access'
import type { Context } from '../../../platform/execute.ts'
import type { OpenBook } from '../books.ts'

/** Whose marks on which entries are set aside, why, and with which replacement. */
export interface PutAside {
  readonly judgeId: string
  readonly entryIds: readonly string[]
  readonly measured: boolean
  readonly reason: string
  readonly replacedBy: string | null
  readonly keptIds: readonly string[]
}

/**
 * Appends a revision without a value to every standing mark of the judge on the entries, withdraws the signatures under
 * the sheets that they were on, and keeps a record. Gives its identifier and the number of marks.
 */
export async function putAside(
  { tx, actor, now, newId }: Context,
  { session, book }: OpenBook,
  { judgeId, entryIds, measured, reason, replacedBy, keptIds }: PutAside,
): Promise<{ id: string; marks: number }> {
  const slots = standingOf(book, judgeId, entryIds, measured)
  const by = personOf(actor) ?? ''
  const sheets = new Set(slots.map(({ entryId, subCriterionId }) => `${entryId} ${subCriterionId}`))
  const signatures = [...sheets].flatMap((key) => {
    const [entryId = '', subCriterionId = ''] = key.split(' ')
    return book.signatures(entryId, subCriterionId).map(({ id }) => id)
  })
  if (signatures.length > 0)
    await tx.update(signOff).set({ withdrawnAt: now, withdrawnBy: by, reason }).where(inArray(signOff.id, signatures))
  const source = newId()
  const rows = slots.map(({ entryId, aspectId, round, revision }) => ({ entryId, aspectId, round, revision }))
  const written = await tx.execute<{ seq: string }>(sql`
    insert into mark (session_id, entry_id, aspect_id, judge_id, round, revision, value, absent, command_id, at)
    select ${session.id}::uuid, "entryId", "aspectId", ${judgeId}::uuid, round, revision + 1, null, false,
      (${source.slice(0, 24)} || lpad(to_hex(row_number() over ()), 12, '0'))::uuid, ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as slot("entryId" uuid, "aspectId" uuid, round integer, revision integer)
    returning seq`)
  const seqs = written.map(({ seq }) => Number(seq)).sort((a, b) => a - b)
  const id = newId()
  await tx.insert(setAside).values({
    id,
    sessionId: session.id,
    judgeId,
    replacedBy,
    keptIds: [...keptIds],
    marks: rows.length,
    firstSeq: seqs[0] ?? null,
    lastSeq: seqs.at(-1) ?? null,
    reason,
    by,
    at: now,
  })
  return { id, marks: rows.length }
}

/** The standing marks of a judge with a value, each with its sheet. */
export function standingOf(book: OpenBook['book'], judgeId: string, entryIds: readonly string[], measured: boolean) {
  const aspects = [...book.facts.scheme.aspects.values()].filter(({ kind }) => measured || kind !== 'measurement')
  return entryIds.flatMap((entryId) =>
    aspects.flatMap(({ id, subCriterionId }) =>
      book
        .standing(entryId, id)
        .filter((mark) => mark.judgeId === judgeId && (mark.value !== null || mark.absent))
        .map((mark) => ({ ...mark, subCriterionId })),
    ),
  )
}
