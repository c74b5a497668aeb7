import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { byName } from '#db/by-name'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { person } from '#db/schema/people'
import { assignment, panel } from '#db/schema/rosters'
import { mark } from '#db/schema/scoring'
import { sessionEntry } from '#db/schema/sessions'
import type { Ties } from '#domain/conflicts/contract'
import type { RosterView } from '#domain/rosters/contract'
import type { SessionView } from '#domain/sessions/contract'
import { inShownOrder, shownEntry } from '../../platform/masks/shown-entry.ts'
import { metConflicts } from '../conflicts/met.ts'
import { isSealed } from '../conflicts/queries.ts'
import { loadTies } from '../conflicts/ties.ts'

/** The roster of a session. */
export async function getRoster(
  db: Db,
  { id: sessionId, disciplineId, eventId }: Pick<SessionView, 'id' | 'disciplineId' | 'eventId'>,
): Promise<RosterView> {
  const panels = await db.select().from(panel).where(eq(panel.sessionId, sessionId)).orderBy(asc(panel.name))
  const officials = await findOfficials(db, sessionId)
  const entries = await findEntries(db, disciplineId)
  const ties = await loadTies(db, eventId)
  const namesSealed = await isSealed(db, disciplineId)
  const serving = (role: string, in_: string | null = null) =>
    officials.filter((one) => one.role === role && one.panelId === in_).map(({ official }) => official)
  return {
    panels: panels.map(({ id, name }) => ({
      id,
      name,
      judges: officials.flatMap(({ panelId, seat, official }) =>
        panelId === id && seat !== null ? [{ ...official, seat }] : [],
      ),
      trainees: serving('trainee-judge', id),
      entries: entries.flatMap(({ panelId, shown }) => (panelId === id ? [shown] : [])),
    })),
    chiefJudge: serving('chief-judge')[0] ?? null,
    supervisors: serving('supervisor'),
    kept: await findKept(db, sessionId),
    unplaced: entries.flatMap(({ panelId, shown }) => (panelId === null && !shown.withdrawn ? [shown] : [])),
    met: await metUnmarked(db, { eventId, sessionId }, ties),
    // A tie to an entry would tell whose work a code is.
    ties: namesSealed ? { ...ties, declared: ties.declared.filter(({ entryId }) => entryId === null) } : ties,
  }
}

async function findKept(db: Db, sessionId: string): Promise<RosterView['kept']> {
  const kept = await db
    .select({ entryId: sessionEntry.entryId, judgeIds: sessionEntry.judgeIds })
    .from(sessionEntry)
    .where(and(eq(sessionEntry.sessionId, sessionId), isNotNull(sessionEntry.judgeIds)))
  const ids = [...new Set(kept.flatMap(({ judgeIds }) => judgeIds ?? []))]
  const people = await db
    .select({ personId: person.id, name: person.name, latinName: person.latinName })
    .from(person)
    .where(inArray(person.id, ids))
  return kept.map(({ entryId, judgeIds }) => ({
    entryId,
    judges: (judgeIds ?? []).flatMap((id) => people.find(({ personId }) => personId === id) ?? []),
  }))
}

async function metUnmarked(db: Db, at: { eventId: string; sessionId: string }, ties: Ties): Promise<number> {
  const met = (await metConflicts(db, at, ties)).map(({ entry: { id } }) => id)
  if (met.length === 0) return 0
  const marked = await db
    .selectDistinct({ id: mark.entryId })
    .from(mark)
    .where(and(eq(mark.sessionId, at.sessionId), inArray(mark.entryId, met)))
  return met.filter((id) => !marked.some((one) => one.id === id)).length
}

function findOfficials(db: Db, sessionId: string) {
  return db
    .select({
      role: assignment.role,
      panelId: assignment.panelId,
      seat: assignment.seat,
      official: { personId: person.id, name: person.name, latinName: person.latinName },
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(eq(assignment.sessionId, sessionId))
    .orderBy(asc(assignment.seat), byName(person.name))
}

/** The discipline's entries in the order in which they are shown, each with the panel of whichever session marks it. */
async function findEntries(db: Db, disciplineId: string) {
  const rows = await db
    .select({
      panelId: sessionEntry.panelId,
      shown: {
        id: shownEntry.id,
        number: shownEntry.number,
        name: shownEntry.name,
        latinName: shownEntry.latinName,
      },
      delegation: { code: shownEntry.delegationCode, name: shownEntry.delegationName },
      withdrawnAt: shownEntry.withdrawnAt,
      absentAt: shownEntry.absentAt,
    })
    .from(shownEntry)
    .leftJoin(sessionEntry, eq(sessionEntry.entryId, shownEntry.id))
    .where(eq(shownEntry.disciplineId, disciplineId))
    .orderBy(...inShownOrder)
  return rows.map(({ panelId, shown, delegation, withdrawnAt, absentAt }) => ({
    panelId,
    shown: { ...shown, delegation, withdrawn: withdrawnAt !== null, absent: absentAt !== null },
  }))
}
