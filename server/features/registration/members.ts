import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { entry, entryMember } from '#db/schema/registration'
import type { Member } from '#domain/registration/contract'

/** The members of a discipline's teams, by entry, in their order. */
export async function disciplineMembers(tx: Db | Tx, disciplineId: string): Promise<Map<string, Member[]>> {
  const rows = await tx
    .select({ member: entryMember })
    .from(entryMember)
    .innerJoin(entry, eq(entry.id, entryMember.entryId))
    .where(eq(entry.disciplineId, disciplineId))
    .orderBy(asc(entryMember.entryId), asc(entryMember.position))
  return byEntry(rows.map(({ member }) => member))
}

/** The members of those of the entries that are teams, in their order. */
export async function findMembers(tx: Db | Tx, entryIds: readonly string[]): Promise<Map<string, Member[]>> {
  if (entryIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(entryMember)
    .where(inArray(entryMember.entryId, [...entryIds]))
    .orderBy(asc(entryMember.entryId), asc(entryMember.position))
  return byEntry(rows)
}

function byEntry(rows: readonly (typeof entryMember.$inferSelect)[]): Map<string, Member[]> {
  const members = new Map<string, Member[]>()
  for (const { entryId, name, latinName } of rows)
    members.set(entryId, [...(members.get(entryId) ?? []), { name, latinName }])
  return members
}
