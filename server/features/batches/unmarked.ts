import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { discipline } from '#db/schema/events'
import { objection } from '#db/schema/outcomes'
import { entry } from '#db/schema/registration'

/** How many entries of each batch lack a result of their component: neither absent nor void, without points. */
export const countUnmarked = (db: Db, eventIds: string[]): Promise<{ id: string; count: number }[]> =>
  db
    .select({ id: discipline.eventId, count: count() })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .where(
      and(
        inArray(discipline.eventId, eventIds),
        isNull(entry.withdrawnAt),
        isNull(entry.absentAt),
        sql`not ${isVoid}`,
        sql`not case when ${isByMarks} then ${isConfirmed} else coalesce(${hasScore}, false) end`,
      ),
    )
    .groupBy(discipline.eventId)

/** The objections of each batch that wait for their answer. */
export const countOpenObjections = (db: Db, eventIds: string[]): Promise<{ id: string; count: number }[]> =>
  db
    .select({ id: objection.eventId, count: count() })
    .from(objection)
    .where(and(inArray(objection.eventId, eventIds), eq(objection.state, 'open')))
    .groupBy(objection.eventId)

const isVoid = sql`exists (
  select from violation v
  where v.event_id = ${discipline.eventId} and v.state <> 'withdrawn' and v.voids <> 'none'
    and (v.entry_id = ${entry.id} or (v.voids = 'all' and v.person_id = ${entry.personId})))`

/** The newest score that isn't undone: points or an absence, unless it takes one back. */
const hasScore = sql`(
  select s.points is not null or s.absent
  from score s left join score_import i on i.id = s.import_id
  where s.entry_id = ${entry.id} and i.undone_at is null
  order by s.seq desc limit 1)`

const isByMarks = sql`(${discipline.schemeId} is not null and exists (
  select from mark join session on session.id = mark.session_id where session.discipline_id = ${discipline.id}))`

/** Placed in a session, with every sheet of the scheme confirmed by a chief judge in each. */
const isConfirmed = sql`(
  exists (select from session_entry placed where placed.entry_id = ${entry.id})
  and not exists (
    select from session_entry placed
    join criterion on criterion.scheme_id = ${discipline.schemeId} and criterion.retired_at is null
    join sub_criterion sheet on sheet.criterion_id = criterion.id and sheet.retired_at is null
    where placed.entry_id = ${entry.id} and not exists (
      select from sign_off signed
      where signed.session_id = placed.session_id and signed.entry_id = placed.entry_id
        and signed.sub_criterion_id = sheet.id and signed.role = 'chief-judge' and signed.withdrawn_at is null)))`
