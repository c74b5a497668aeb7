import { sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { genesis } from '#domain/audit/contract'
import type { Head } from '../../../platform/audit.ts'

/** What decides about marks besides the session: whoever changes something of them adds an act to their chain. */
export const owners = ['event', 'discipline', 'session'] as const
export type Owner = (typeof owners)[number]

/**
 * An aggregate as it was read: its row, as PostgreSQL numbers its versions, and the head of its chain, which may not have
 * begun.
 */
export interface OwnerVersion {
  readonly id: string
  readonly row: string
  readonly head: Head
  readonly begun: boolean
}

/** Under what the facts of a session were read. While all three stay the same, nothing about its marks has changed. */
export type Version = Readonly<Record<Owner, OwnerVersion>>

type Row = Record<`${Owner}Id` | `${Owner}Row`, string> &
  Record<`${Owner}Hash`, string | null> &
  Record<`${Owner}Length`, number | null>

/** The version of a session with its discipline and event; null where there is no such session. */
export async function readVersion(tx: Db | Tx, sessionId: string): Promise<Version | null> {
  const [row] = await tx.execute<Row>(sql`
    select e.id as "eventId", e.xmin::text as "eventRow", ce.length as "eventLength", ce.head as "eventHash",
      d.id as "disciplineId", d.xmin::text as "disciplineRow", cd.length as "disciplineLength", cd.head as "disciplineHash",
      s.id as "sessionId", s.xmin::text as "sessionRow", cs.length as "sessionLength", cs.head as "sessionHash"
    from session s
    join discipline d on d.id = s.discipline_id
    join event e on e.id = d.event_id
    left join audit_chain ce on ce.aggregate = 'event' and ce.aggregate_id = e.id
    left join audit_chain cd on cd.aggregate = 'discipline' and cd.aggregate_id = d.id
    left join audit_chain cs on cs.aggregate = 'session' and cs.aggregate_id = s.id
    where s.id = ${sessionId}`)
  return row
    ? { event: versionOf(row, 'event'), discipline: versionOf(row, 'discipline'), session: versionOf(row, 'session') }
    : null
}

function versionOf(row: Row, owner: Owner): OwnerVersion {
  const length = row[`${owner}Length`]
  const head = { length: length ?? 0, hash: row[`${owner}Hash`] ?? genesis }
  return { id: row[`${owner}Id`], row: row[`${owner}Row`], head, begun: length !== null }
}

export const isSameVersion = (a: Version, b: Version): boolean =>
  owners.every(
    (owner) =>
      a[owner].row === b[owner].row &&
      a[owner].head.length === b[owner].head.length &&
      a[owner].head.hash === b[owner].head.hash,
  )
