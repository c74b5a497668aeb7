import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client'

/** Marks of a session that were written as one: those from the first to the last place in the order of writing. */
export interface SeqRange {
  readonly sessionId: string
  readonly firstSeq: number
  readonly lastSeq: number
}

const marksOf = ({ sessionId, firstSeq, lastSeq }: SeqRange) =>
  sql`mark.session_id = ${sessionId} and mark.seq between ${firstSeq} and ${lastSeq}`

/** Whether a sheet that they are on is signed. */
export async function isSigned(tx: Tx, found: SeqRange): Promise<boolean> {
  const signed = await tx.execute(sql`
    select 1 from mark join aspect on aspect.id = mark.aspect_id
    where ${marksOf(found)} and exists (
      select from sign_off where sign_off.session_id = mark.session_id and sign_off.entry_id = mark.entry_id
        and sign_off.sub_criterion_id = aspect.sub_criterion_id and sign_off.withdrawn_at is null)
    limit 1`)
  return signed.length > 0
}

/**
 * Takes marks back: each that still stands gets a further revision, which says what stood before all of them. A
 * measurement's slot is the panel's, any other's the judge's own. Gives the number of revisions.
 */
export async function takeBack(tx: Tx, found: SeqRange, source: string, now: Date): Promise<number> {
  const sameSlot = sql`other.session_id = mark.session_id and other.entry_id = mark.entry_id and other.aspect_id = mark.aspect_id
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
