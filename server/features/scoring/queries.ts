import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { discipline, event } from '#db/schema/events'
import { person } from '#db/schema/people'
import { assignment, panel } from '#db/schema/rosters'
import { session, sessionEntry } from '#db/schema/sessions'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Judging, JudgingSession, MarkView, RepeatView } from '#domain/scoring/contract'
import { markText } from '#domain/scoring/mark-value'
import { inShownOrder, shownEntry } from '../../platform/masks/shown-entry.ts'
import { sessionView } from '../events/queries.ts'
import type { Books } from './books.ts'
import { refuseJudge } from './refuse-judge.ts'

/** The judges of panels, in the order of their seats. */
async function judgesOf(db: Db, panelIds: readonly string[]) {
  if (panelIds.length === 0) return []
  return db
    .select({
      panelId: assignment.panelId,
      personId: person.id,
      name: person.name,
      latinName: person.latinName,
      seat: assignment.seat,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(and(inArray(assignment.panelId, [...panelIds]), eq(assignment.role, 'judge')))
    .orderBy(asc(assignment.seat))
}

function panelView(row: { panelId: string; panelName: string }, judges: Awaited<ReturnType<typeof judgesOf>>) {
  const seated = judges.filter((judge) => judge.panelId === row.panelId)
  return {
    id: row.panelId,
    name: row.panelName,
    judges: seated.map(({ personId, name, latinName, seat }) => ({ personId, name, latinName, seat: seat ?? 0 })),
  }
}

function seats(db: Db, personId: string) {
  return db
    .select({
      session,
      event: { id: event.id, name: event.name, latinName: event.latinName },
      discipline: { id: discipline.id, code: discipline.code, name: discipline.name, latinName: discipline.latinName },
      panelId: panel.id,
      panelName: panel.name,
      seat: assignment.seat,
      role: assignment.role,
    })
    .from(assignment)
    .innerJoin(panel, eq(panel.id, assignment.panelId))
    .innerJoin(session, eq(session.id, assignment.sessionId))
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(
      and(
        eq(assignment.personId, personId),
        inArray(assignment.role, ['judge', 'trainee-judge']),
        isNotNull(discipline.schemeId),
      ),
    )
    .orderBy(asc(session.startsAt), asc(session.id))
}

/** The sessions in which a judge has a seat, planned ones and closed ones too. */
export async function judgingSessions(db: Db, personId: string): Promise<JudgingSession[]> {
  const rows = await seats(db, personId)
  const judges = await judgesOf(
    db,
    rows.map((row) => row.panelId),
  )
  return rows.map((row) => ({
    session: sessionView(row.session, row.event.id),
    event: row.event,
    discipline: row.discipline,
    panel: panelView(row, judges),
    seat: row.seat ?? 0,
    isTrainee: row.role === 'trainee-judge',
  }))
}

/** Everything that a judge's tablet needs for a session but the marks. Refuses who has no seat in it. */
export async function getJudging(db: Db, books: Books, sessionId: string, personId: string): Promise<Judging> {
  const row = (await seats(db, personId)).find((seat) => seat.session.id === sessionId)
  if (!row) throw new Refused(refuse('not-on-panel'))
  const { session: facts, book } = await books.get(sessionId)
  const isTrainee = row.role === 'trainee-judge'
  const scheme = await books.scheme(db, facts.schemeId)
  const entries = await db
    .select({
      id: shownEntry.id,
      number: shownEntry.number,
      name: shownEntry.name,
      latinName: shownEntry.latinName,
      delegation: { code: shownEntry.delegationCode, name: shownEntry.delegationName },
      withdrawnAt: shownEntry.withdrawnAt,
      absentAt: shownEntry.absentAt,
    })
    .from(sessionEntry)
    .innerJoin(shownEntry, eq(shownEntry.id, sessionEntry.entryId))
    .where(and(eq(sessionEntry.sessionId, sessionId), eq(sessionEntry.panelId, row.panelId)))
    .orderBy(...inShownOrder)
  return {
    session: sessionView(row.session, row.event.id),
    event: row.event,
    discipline: row.discipline,
    ruleSet: facts.rules,
    scheme: scheme.view,
    panel: panelView(row, await judgesOf(db, [row.panelId])),
    me: { personId, seat: row.seat ?? 0, isTrainee },
    entries: entries
      .filter(({ id }) => (isTrainee ? book.traineesOf(id) : book.judgesOf(id)).includes(personId))
      .map(({ withdrawnAt, absentAt, ...shown }) => ({
        ...shown,
        withdrawn: withdrawnAt !== null,
        absent: absentAt !== null,
      })),
  }
}

/**
 * The newest revision of every slot of a session, or of one entry of it (`only`), oldest first. Refuses a judge of the
 * session, whatever else they are at the event: scores stay unseen by the panel until all are in.
 */
export async function standingMarks(
  books: Books,
  sessionId: string,
  personId: string | null,
  only: string | null = null,
): Promise<{ marks: MarkView[]; repeats: RepeatView[] }> {
  const { book } = await books.get(sessionId)
  refuseJudge(book, personId)
  const aspects = [...book.facts.scheme.aspects.keys()]
  const entryIds = [...book.facts.roster.entries.keys()].filter((id) => only === null || id === only)
  const standing = entryIds.flatMap((entryId) => aspects.flatMap((aspectId) => book.standing(entryId, aspectId)))
  const repeats = entryIds.flatMap((entryId) =>
    aspects.flatMap((aspectId) => book.repeated(entryId, aspectId).map((round) => ({ entryId, aspectId, round }))),
  )
  const marks = standing
    .sort((a, b) => a.seq - b.seq)
    .map(({ entryId, aspectId, judgeId, round, revision, at, ...held }) => ({
      entryId,
      aspectId,
      judgeId,
      round,
      revision,
      value: markText(held),
      at: at.toISOString(),
    }))
  return { marks, repeats }
}
