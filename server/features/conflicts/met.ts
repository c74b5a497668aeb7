import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { blind } from '#db/schema/draws'
import { discipline } from '#db/schema/events'
import { person } from '#db/schema/people'
import { delegation, entry } from '#db/schema/registration'
import { assignment, panel } from '#db/schema/rosters'
import { session, sessionEntry } from '#db/schema/sessions'
import type { MetConflict, Ties } from '#domain/conflicts/contract'
import { conflictsOf } from '#domain/conflicts/find'
import { whyNotMeet } from '#domain/conflicts/refusal'
import type { Refusal } from '#domain/kit/refusal'
import { sealedNow } from '../../platform/masks/shown-entry.ts'
import { loadTies } from './ties.ts'

/** A conflict in a panel as it stands; `sealed` where the entry's name must not be told. */
export interface Met extends MetConflict {
  readonly sealed: boolean
}

/** Where judges meet entries in conflict, in one session or in all of an event that are not closed. */
export async function metConflicts(
  tx: Db | Tx,
  at: { readonly eventId: string; readonly sessionId?: string },
  ties: Ties,
): Promise<Met[]> {
  const tied = new Set([...ties.origins, ...ties.declared].map(({ personId }) => personId))
  const seats = (await seatsIn(tx, at)).filter(({ judge }) => tied.has(judge.personId))
  if (seats.length === 0) return []
  const placed = await placedIn(tx, at)
  return seats.flatMap(({ panelId, panel: name, session: in_, judge, role }) => {
    const isTrainee = role === 'trainee-judge'
    // Entries that were left to some of the panel are met by those alone.
    const own = new Map(
      placed.flatMap((row) =>
        row.panelId === panelId && (isTrainee || (row.judgeIds?.includes(judge.personId) ?? true))
          ? [[row.entry.id, row] as const]
          : [],
      ),
    )
    const meeting = { name, judgeIds: [judge.personId], traineeIds: [], entryIds: [...own.keys()] }
    return conflictsOf(meeting, own, ties).flatMap(({ entryId, kind }): Met[] => {
      const row = own.get(entryId)
      if (!row) return []
      return [
        {
          sessionId: in_.id,
          session: in_.name,
          panel: name,
          person: judge,
          entry: row.entry,
          kind,
          sealed: row.sealed,
        },
      ]
    })
  })
}

/** Why a session may not begin, or one person may not join it: a judge in a panel meets an entry in conflict. */
export async function whyNotBegin(
  tx: Tx,
  at: { readonly eventId: string; readonly sessionId: string },
  personId: string | null = null,
): Promise<Refusal | null> {
  const found = await metConflicts(tx, at, await loadTies(tx, at.eventId))
  const met = found.find(({ person: judge }) => personId === null || judge.personId === personId)
  if (!met) return null
  const { person: judge, entry: with_, panel: name, kind, sealed } = met
  const conflict = { panel: name, personId: judge.personId, entryId: with_.id, kind }
  const refusal = whyNotMeet(conflict, sealed ? null : with_)
  return sealed ? refusal : { ...refusal, facts: { ...refusal.facts, name: judge.name } }
}

type Place = Parameters<typeof metConflicts>[1]

const within = ({ eventId, sessionId }: Place) =>
  sessionId ? eq(session.id, sessionId) : and(eq(discipline.eventId, eventId), ne(session.state, 'closed'))

function seatsIn(tx: Db | Tx, at: Place) {
  return tx
    .select({
      panelId: panel.id,
      panel: panel.name,
      role: assignment.role,
      session: { id: session.id, name: session.name },
      judge: { personId: person.id, name: person.name },
    })
    .from(assignment)
    .innerJoin(panel, eq(panel.id, assignment.panelId))
    .innerJoin(person, eq(person.id, assignment.personId))
    .innerJoin(session, eq(session.id, assignment.sessionId))
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .where(within(at))
    .orderBy(asc(session.startsAt), asc(session.id), asc(panel.name), asc(assignment.seat))
}

async function placedIn(tx: Db | Tx, at: Place) {
  const rows = await tx
    .select({
      panelId: sessionEntry.panelId,
      judgeIds: sessionEntry.judgeIds,
      entry: { id: entry.id, number: entry.number, name: entry.name, discipline: discipline.name },
      delegation: { code: delegation.code, name: delegation.name },
      sealedBy: blind.disciplineId,
    })
    .from(sessionEntry)
    .innerJoin(entry, eq(entry.id, sessionEntry.entryId))
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .innerJoin(session, eq(session.id, sessionEntry.sessionId))
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .leftJoin(blind, and(eq(blind.disciplineId, discipline.id), sealedNow))
    .where(and(within(at), isNull(entry.withdrawnAt)))
    .orderBy(asc(entry.number))
  return rows.map(({ sealedBy, ...row }) => ({ ...row, sealed: sealedBy !== null }))
}
