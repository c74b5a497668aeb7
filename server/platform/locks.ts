import { asc, eq, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { batch } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { session } from '#db/schema/sessions'

/** The rows that commands lock, in the one order in which they are locked: whoever waits for one holds none after it. */
const order = ['event', 'batch', 'discipline', 'session'] as const

type Locked = (typeof order)[number]

/** A row that stays as it is until the transaction ends; shared with others who only want it to stay. A batch has its event's id. */
export type Lock = readonly [row: Locked, id: string, shared?: 'shared']

const idOf = { event: event.id, batch: batch.eventId, discipline: discipline.id, session: session.id } as const

/**
 * Locks rows, and shared with them the rows that they belong to: a session with its discipline and event, a batch and a
 * discipline with their event. So none of them is closed, or planned anew, meanwhile. What isn't there isn't locked.
 */
export async function takeLocks(tx: Tx, locks: readonly Lock[]): Promise<void> {
  if (locks.length === 0) return
  const all = [...locks, ...(await ownersOf(tx, locks))]
  for (const row of order) {
    const own = all.filter(([of]) => of === row)
    const alone = new Set(own.flatMap(([, id, shared]) => (shared ? [] : [id])))
    const shared = new Set(own.flatMap(([, id]) => (alone.has(id) ? [] : [id])))
    await lockRows(tx, row, [...alone], 'update')
    await lockRows(tx, row, [...shared], 'share')
  }
}

async function lockRows(tx: Tx, row: Locked, ids: readonly string[], strength: 'update' | 'share'): Promise<void> {
  if (ids.length === 0) return
  const column: PgColumn = idOf[row]
  const table: PgTable = column.table
  await tx.select({ id: column }).from(table).where(inArray(column, ids)).orderBy(asc(column)).for(strength)
}

/** The rows that these belong to. What a row belongs to never changes. */
async function ownersOf(tx: Tx, locks: readonly Lock[]): Promise<Lock[]> {
  const idsOf = (row: Locked) => locks.flatMap(([of, id]) => (of === row ? [id] : []))
  const owners: Lock[] = idsOf('batch').map((id) => ['event', id, 'shared'])
  const [disciplines, sessions] = [idsOf('discipline'), idsOf('session')]
  if (disciplines.length > 0)
    for (const { eventId } of await eventsOf(tx, inArray(discipline.id, disciplines)))
      owners.push(['event', eventId, 'shared'])
  if (sessions.length > 0)
    for (const { eventId, disciplineId } of await eventsOf(tx, inArray(session.id, sessions)))
      owners.push(['event', eventId, 'shared'], ['discipline', disciplineId, 'shared'])
  return owners
}

const eventsOf = (tx: Tx, these: SQL) =>
  tx
    .selectDistinct({ eventId: discipline.eventId, disciplineId: discipline.id })
    .from(discipline)
    .leftJoin(session, eq(session.disciplineId, discipline.id))
    .where(these)
