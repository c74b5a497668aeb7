import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { offering } from '#db/schema/batches'
import { discipline } from '#db/schema/events'
import { standard } from '#db/schema/occupations'
import { reviewQuestion } from '#db/schema/outcomes'
import { person } from '#db/schema/people'
import { assignment } from '#db/schema/rosters'
import { session, sessionEntry } from '#db/schema/sessions'
import type { QuestionView } from '#domain/outcomes/contract'
import type { Mode } from '#domain/standards/standard'
import { inShownOrder, shownEntry } from '../../../platform/masks/shown-entry.ts'

/** The live key of a session's questions. */
export const questionsKey = (sessionId: string) => `questions:${sessionId}`

/** The ways of holding a component in which questions are put. */
const asking: readonly Mode[] = ['oral', 'defence', 'portfolio']

/** Whether questions are put in a session: in the comprehensive review, and in what is held by word of mouth. */
export async function takesQuestions(db: Db | Tx, sessionId: string): Promise<boolean> {
  const [found] = await db
    .select({ component: discipline.component, level: offering.level, content: standard.content })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .innerJoin(offering, eq(offering.id, discipline.offeringId))
    .innerJoin(standard, eq(standard.id, offering.standardId))
    .where(eq(session.id, sessionId))
  if (!found) return false
  const level = found.content.levels.find((one) => one.level === found.level)
  const rule = level?.components.find(({ component }) => component === found.component)
  return found.component === 'review' || (rule !== undefined && asking.includes(rule.mode))
}

/** Those who judge an entry in a session: as its placing says, else those seated in its panel. */
export async function judgesOf(db: Db | Tx, sessionId: string, entryId: string): Promise<string[]> {
  const [placed] = await db
    .select()
    .from(sessionEntry)
    .where(and(eq(sessionEntry.sessionId, sessionId), eq(sessionEntry.entryId, entryId)))
  if (!placed) return []
  if (placed.judgeIds) return placed.judgeIds
  const seats = await db
    .select({ personId: assignment.personId })
    .from(assignment)
    .where(and(eq(assignment.panelId, placed.panelId), eq(assignment.role, 'judge')))
  return seats.map(({ personId }) => personId)
}

/** The questions of a session that stand, by entry and as they were put; `judgeId` leaves those of the judge's own entries. */
export async function questionViews(db: Db, sessionId: string, judgeId: string | null): Promise<QuestionView[]> {
  const rows = await db
    .select({ of: reviewQuestion, number: shownEntry.number, judge: person.name })
    .from(reviewQuestion)
    .innerJoin(shownEntry, eq(shownEntry.id, reviewQuestion.entryId))
    .innerJoin(person, eq(person.id, reviewQuestion.judgeId))
    .where(
      and(
        eq(reviewQuestion.sessionId, sessionId),
        isNull(reviewQuestion.withdrawnAt),
        judgeId === null ? undefined : isJudgedBy(judgeId),
      ),
    )
    .orderBy(...inShownOrder, asc(reviewQuestion.at), asc(reviewQuestion.id))
  return rows.map(({ of: { id, entryId, judgeId: by, question, answer, at }, number, judge }) => ({
    ...{ id, entryId, number, judgeId: by, judge, question, answer },
    at: at.toISOString(),
  }))
}

const isJudgedBy = (judgeId: string) => sql`exists (
  select from session_entry placed
  where placed.session_id = ${reviewQuestion.sessionId} and placed.entry_id = ${reviewQuestion.entryId}
    and (${judgeId}::uuid = any(placed.judge_ids) or (placed.judge_ids is null and exists (
      select from assignment seat
      where seat.panel_id = placed.panel_id and seat.role = 'judge' and seat.person_id = ${judgeId}::uuid))))`
