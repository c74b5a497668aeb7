import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { person } from '#db/schema/people'

/** The names of people by identifier. */
export async function namesOf(db: Db | Tx, personIds: Iterable<string>): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
