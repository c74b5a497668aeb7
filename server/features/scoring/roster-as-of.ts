import { and, asc, eq, like, or } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { auditEntry } from '#db/schema/audit'
import { entry } from '#db/schema/registration'
import { judgesAfter, type RosterAct } from '#domain/rosters/judges-after'
import { loadRoster, type PlacedEntry, type Roster, type SessionFacts } from './facts.ts'

/**
 * Who judged which entry of a session at an instant, from the log; of some entries, or of all. Where the roster has not
 * changed since, it is today's. Who stays out of an entry for a conflict is known as of today alone.
 */
export async function rosterAsOf(
  db: Db,
  session: Pick<SessionFacts, 'id' | 'eventId'>,
  at: Date,
  entryIds?: readonly string[],
): Promise<Roster> {
  const today = await loadRoster(db, session, entryIds)
  const acts = await rosterActs(db, session.id)
  const judges = acts.every((act) => act.at <= at) ? null : judgesAfter(acts.filter((act) => act.at <= at))
  if (!judges) return today
  const ids = [...judges.keys()].filter((id) => !entryIds || entryIds.includes(id))
  const rows = await db
    .select({ entryId: entry.id, number: entry.number })
    .from(entry)
    .where(inArray(entry.id, ids))
    .orderBy(asc(entry.number))
  const entries = rows.map(({ entryId, number }): [string, PlacedEntry] => {
    const now = today.entries.get(entryId) ?? { panelId: '', withdrawn: false, absent: false, judgeIds: null }
    return [entryId, { ...now, entryId, number, judgeIds: seatedThen(today, entryId, judges.get(entryId) ?? []) }]
  })
  return { ...today, entries: new Map(entries) }
}

/** The judges of an entry then, less those who must not meet it and don't judge it now. */
function seatedThen({ entries, judges, conflicts }: Roster, entryId: string, then: readonly string[]): string[] {
  const place = entries.get(entryId)
  const now = place ? (place.judgeIds ?? judges.get(place.panelId) ?? []) : then
  return then.filter((judge) => now.includes(judge) || !conflicts.get(entryId)?.has(judge))
}

/** The acts that changed who judges whom, the oldest first. */
async function rosterActs(db: Db, sessionId: string): Promise<(RosterAct & { readonly at: Date })[]> {
  // The act stands first in the canonical text of an entry.
  const is = (act: RosterAct['act']) => like(auditEntry.content, `{"act":"${act}",%`)
  const own = and(eq(auditEntry.aggregate, 'session'), eq(auditEntry.aggregateId, sessionId))
  const rows = await db
    .select({ at: auditEntry.at, content: auditEntry.content })
    .from(auditEntry)
    .where(and(own, or(is('replace-roster'), is('replace-judge'))))
    .orderBy(asc(auditEntry.seq))
  return rows.map(({ at, content }) => ({ ...(JSON.parse(content) as RosterAct), at }))
}
