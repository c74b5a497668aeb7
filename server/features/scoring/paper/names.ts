import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client'
import { person } from '#db/schema/people'

/** The names of people by identifier. */
export async function namesOf(db: Db, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...personIds]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
