import { and, eq, gt, isNull, lt, ne } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { roleGrant } from '#db/schema/people'
import { delegation, entry } from '#db/schema/registration'
import { assignment } from '#db/schema/rosters'
import { mark } from '#db/schema/scoring'
import { session, sessionEntry } from '#db/schema/sessions'
import type { Role } from '#domain/people/contract'
import type { RosterPlan } from '#domain/rosters/contract'
import { assigned, type KnownEntry, type RosterFacts } from '#domain/rosters/plan'
import { isSealed } from '../conflicts/queries.ts'
import { loadTies } from '../conflicts/ties.ts'
import { isStandingMark } from '../registration/standing-mark.ts'
import type { lockSessionWithEvent } from '../sessions/queries.ts'

/** Everything by which a plan for a locked session's roster is judged. */
export async function rosterFacts(
  tx: Tx,
  at: Awaited<ReturnType<typeof lockSessionWithEvent>>,
  plan: RosterPlan,
): Promise<RosterFacts> {
  return {
    sessionState: at.session.state,
    eventClosed: at.eventState === 'closed',
    panelSize: at.discipline.ruleSet.panelSize,
    officials: await officialsOf(tx, at.discipline.eventId),
    elsewhere: await servingElsewhere(tx, at.session, [...new Set(assigned(plan).map(({ personId }) => personId))]),
    entries: await entriesOf(tx, at.session),
    marked: await markedEntries(tx, at.session.id),
    ties: await loadTies(tx, at.discipline.eventId),
    conflictRule: at.discipline.ruleSet.conflicts,
    namesSealed: await isSealed(tx, at.discipline.id),
  }
}

/** Whether somebody holds a role at an event. */
export async function isOfficialAs(tx: Tx, eventId: string, personId: string, role: Role): Promise<boolean> {
  return (await officialsOf(tx, eventId)).get(personId)?.has(role) ?? false
}

async function officialsOf(tx: Tx, eventId: string): Promise<Map<string, Set<string>>> {
  const grants = await tx
    .select({ personId: roleGrant.personId, role: roleGrant.role })
    .from(roleGrant)
    .where(and(eq(roleGrant.eventId, eventId), isNull(roleGrant.sessionId), isNull(roleGrant.revokedAt)))
  const officials = new Map<string, Set<string>>()
  for (const { personId, role } of grants) officials.set(personId, (officials.get(personId) ?? new Set()).add(role))
  return officials
}

/** Those of some people who are assigned to another session that is not closed, at hours that overlap. */
export async function servingElsewhere(
  tx: Tx,
  here: typeof session.$inferSelect,
  people: string[],
): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const rows = await tx
    .select({ personId: assignment.personId })
    .from(assignment)
    .innerJoin(session, eq(session.id, assignment.sessionId))
    .where(
      and(
        inArray(assignment.personId, people),
        ne(session.id, here.id),
        ne(session.state, 'closed'),
        lt(session.startsAt, here.endsAt),
        gt(session.endsAt, here.startsAt),
      ),
    )
  return new Set(rows.map(({ personId }) => personId))
}

async function entriesOf(tx: Tx, here: typeof session.$inferSelect): Promise<Map<string, KnownEntry>> {
  const rows = await tx
    .select({
      entry,
      delegation: { code: delegation.code, name: delegation.name },
      sessionId: session.id,
      sessionName: session.name,
    })
    .from(entry)
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .leftJoin(sessionEntry, eq(sessionEntry.entryId, entry.id))
    .leftJoin(session, eq(session.id, sessionEntry.sessionId))
    .where(eq(entry.disciplineId, here.disciplineId))
  return new Map(
    rows.map(({ entry: { id, number, name, withdrawnAt }, delegation: sentBy, sessionId, sessionName }) => [
      id,
      {
        number,
        name,
        delegation: sentBy,
        withdrawn: withdrawnAt !== null,
        otherSession: sessionId === here.id ? null : sessionName,
      },
    ]),
  )
}

/** The entries that have marks in the session, each with the judges of its panel. */
async function markedEntries(tx: Tx, sessionId: string): Promise<Map<string, string[]>> {
  const marked = await tx
    .selectDistinct({ entryId: mark.entryId })
    .from(mark)
    .where(and(eq(mark.sessionId, sessionId), isStandingMark))
  const judges = await tx
    .select({ entryId: sessionEntry.entryId, personId: assignment.personId })
    .from(sessionEntry)
    .innerJoin(assignment, and(eq(assignment.panelId, sessionEntry.panelId), eq(assignment.role, 'judge')))
    .where(eq(sessionEntry.sessionId, sessionId))
  return new Map(
    marked.map(({ entryId }) => [
      entryId,
      judges.flatMap((judge) => (judge.entryId === entryId ? [judge.personId] : [])),
    ]),
  )
}
