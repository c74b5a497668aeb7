import { and, asc, eq, ne } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { discipline } from '#db/schema/events'
import { delegation, entry } from '#db/schema/registration'
import { Refused, refuse } from '#domain/kit/refusal'
import { entryKey, type Registered } from '#domain/registration/check-entries'
import type { EntryView, Member } from '#domain/registration/contract'
import { disciplineMembers } from './members.ts'

type EntryRecord = typeof entry.$inferSelect

/** The discipline's entries by number, the withdrawn ones among them. */
export async function findEntries(db: Db, disciplineId: string): Promise<EntryView[]> {
  const rows = await db
    .select({ entry, delegation })
    .from(entry)
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .where(eq(entry.disciplineId, disciplineId))
    .orderBy(asc(entry.number))
  const members = await disciplineMembers(db, disciplineId)
  return rows.map(
    ({ entry: { id, number, name, latinName, withdrawnAt, absentAt }, delegation: { eventId: _, ...from } }) => ({
      ...{ id, number, name, latinName, delegation: from },
      members: members.get(id) ?? [],
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
      absentAt: absentAt?.toISOString() ?? null,
    }),
  )
}

/** A discipline, for a look at it that writes nothing. Refuses with not-found. */
export async function getDiscipline(db: Db, disciplineId: string) {
  const [found] = await db.select().from(discipline).where(eq(discipline.id, disciplineId))
  if (!found) throw new Refused(refuse('not-found', { what: 'discipline' }))
  return found
}

/** The entry as it is now. Refuses with not-found. */
export async function getEntry(tx: Tx, entryId: string): Promise<EntryRecord> {
  const [found] = await tx.select().from(entry).where(eq(entry.id, entryId))
  if (!found) throw new Refused(refuse('not-found', { what: 'entry' }))
  return found
}

/** A discipline as entries are registered in it. */
export type EntryDiscipline = Pick<typeof discipline.$inferSelect, 'id' | 'eventId' | 'team'>

/** What stands in a discipline and its event; `except` names an entry that is left out, since it is to be changed. */
export async function loadRegistered(
  tx: Db | Tx,
  { id, eventId, team }: EntryDiscipline,
  except?: string,
): Promise<Registered> {
  const others = except ? ne(entry.id, except) : undefined
  const entries = await tx
    .select({
      id: entry.id,
      number: entry.number,
      name: entry.name,
      code: delegation.code,
      withdrawnAt: entry.withdrawnAt,
    })
    .from(entry)
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .where(and(eq(entry.disciplineId, id), others))
  const delegations = await tx.select().from(delegation).where(eq(delegation.eventId, eventId))
  const standing = entries.filter(({ withdrawnAt }) => withdrawnAt === null)
  const members = team ? await disciplineMembers(tx, id) : new Map<string, Member[]>()
  return {
    numbers: new Set(entries.map(({ number }) => number)),
    standing: new Set(standing.map(({ name, code }) => entryKey(name, code))),
    delegations: new Map(delegations.map(({ code, name }) => [code, name])),
    team,
    members: new Set(standing.flatMap((one) => members.get(one.id)?.map(({ name }) => entryKey(name, one.code)) ?? [])),
  }
}
