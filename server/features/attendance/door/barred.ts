import { and, eq, ne, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { violation, violationRule } from '#db/schema/attendance'
import type { DoorSeat } from '#domain/attendance/door'

/** An entry at a door, with the person whose other components a violation may void. */
export interface AtRoom {
  readonly entryId: string
  readonly personId: string | null
}

type Shown = DoorSeat['violations']

/** The violations of those who come to a room in this event, by entry: those of the entry, and those that void everything. */
export async function findViolationsOf(
  db: Db | Tx,
  eventId: string,
  entries: readonly AtRoom[],
): Promise<(of: AtRoom) => Shown> {
  const entryIds = entries.map(({ entryId }) => entryId)
  const people = [...new Set(entries.flatMap(({ personId }) => personId ?? []))]
  const own = and(eq(violation.eventId, eventId), ne(violation.state, 'withdrawn'))
  const rows = await db
    .select({ violation, content: violationRule.content })
    .from(violation)
    .innerJoin(violationRule, eq(violationRule.id, violation.ruleId))
    .where(and(own, or(inArray(violation.personId, people), inArray(violation.entryId, entryIds))))
  return ({ entryId, personId }) =>
    rows
      .filter(({ violation: one }) => one.entryId === entryId || (personId !== null && one.personId === personId))
      .map(({ violation: { state, voids, entryId: at }, content: { name, latinName } }) => ({
        ...{ name, latinName, state, voids },
        applies: voids === 'all' || (voids === 'component' && at === entryId),
      }))
}
