import type { Db } from '#db/client'
import { genesis } from '#domain/audit/contract'
import { formatPoints } from '#domain/kit/points'
import type { Entry, Head } from '../../../platform/audit.ts'
import type { Answer } from '../../../platform/execute.ts'
import type { NewMark } from '../take-mark.ts'
import type { NewTraineeMark } from '../trainee/take-trainee-mark.ts'
import { type OwnerVersion, owners, type Version } from './version.ts'

/** Marks of one session that were judged together, with what is written beside them. */
export interface SessionWrite {
  /** Under what they were judged. */
  readonly version: Version
  /** The head of the session's chain after their acts. */
  readonly head: Head
  readonly marks: readonly NewMark[]
  readonly traineeMarks: readonly NewTraineeMark[]
  readonly acts: readonly Entry[]
  readonly answers: readonly Answer[]
}

/**
 * Writes marks of any number of sessions by one statement, which is its own transaction: it locks event, discipline,
 * session and the heads of their chains, in this order, compares them with what the marks were judged under, moves the
 * sessions' heads on and inserts marks, answers and acts. False where something has moved: nothing is written then.
 */
export async function writeMarks(db: Db, writes: readonly SessionWrite[]): Promise<boolean> {
  const sql = db.$client
  const expected = expectedOwners(writes)
  const marks = columnsOf(writes.flatMap((write) => write.marks))
  const rounds = writes.flatMap((write) => write.marks.map(({ round }) => round))
  const beside = columnsOf(writes.flatMap((write) => write.traineeMarks))
  const acts = writes.flatMap((write) => write.acts)
  const answers = writes.flatMap((write) => write.answers)
  const idsOf = (name: string) => expected.flatMap(({ owner, version }) => (owner === name ? version.id : []))
  const [row] = await sql<{ fits: boolean }[]>`
    with event_rows as (
      select id, xmin::text as row from event where id = any(${idsOf('event')}::uuid[]) order by id for share
    ), discipline_rows as (
      select id, xmin::text as row from discipline
      where id = any(${idsOf('discipline')}::uuid[]) and (select count(*) from event_rows) >= 0
      order by id for share
    ), session_rows as (
      select id, xmin::text as row from session
      where id = any(${idsOf('session')}::uuid[]) and (select count(*) from discipline_rows) >= 0
      order by id for no key update
    ), expected as (
      select * from unnest(
        ${expected.map(({ owner }) => owner)}::text[], ${expected.map(({ version }) => version.id)}::uuid[],
        ${expected.map(({ version }) => version.row)}::text[],
        ${expected.map(({ version }) => version.head.length)}::int[],
        ${expected.map(({ version }) => version.head.hash)}::text[]
      ) as x (aggregate, id, row, length, head)
    ), heads as (
      select c.aggregate, c.aggregate_id as id, c.length, c.head from audit_chain c
      where (c.aggregate, c.aggregate_id) in (select aggregate, id from expected)
        and (select count(*) from session_rows) >= 0
      order by c.aggregate, c.aggregate_id for update
    ), rows as (
      select 'event' as aggregate, * from event_rows
      union all select 'discipline', * from discipline_rows
      union all select 'session', * from session_rows
    ), fits as (
      select count(*) = ${expected.length}::int as yes from expected
      join rows using (aggregate, id, row)
      left join heads using (aggregate, id)
      where coalesce(heads.length, 0) = expected.length and coalesce(heads.head, ${genesis}) = expected.head
    ), moved as (
      update audit_chain c set length = n.length, head = n.head
      from unnest(
        ${writes.map(({ version }) => version.session.id)}::uuid[], ${writes.map(({ head }) => head.length)}::int[],
        ${writes.map(({ head }) => head.hash)}::text[]
      ) as n (id, length, head)
      where c.aggregate = 'session' and c.aggregate_id = n.id and (select yes from fits)
    ), marks as (
      insert into mark
        (session_id, entry_id, aspect_id, judge_id, round, revision, value, absent, tablet_id, command_id, at)
      select session_id, entry_id, aspect_id, judge_id, round, revision, value, absent = 1, tablet_id, command_id, at
      from unnest(
        ${marks.sessionId}::uuid[], ${marks.entryId}::uuid[], ${marks.aspectId}::uuid[], ${marks.judgeId}::uuid[],
        ${rounds}::int[], ${marks.revision}::int[], ${marks.value}::text[]::numeric[], ${marks.absent}::int[],
        ${marks.tabletId}::uuid[], ${marks.commandId}::uuid[], ${marks.at}::text[]::timestamptz[]
      ) with ordinality as m
        (session_id, entry_id, aspect_id, judge_id, round, revision, value, absent, tablet_id, command_id, at, position)
      where (select yes from fits) order by position
    ), trainee_marks as (
      insert into trainee_mark
        (session_id, entry_id, aspect_id, judge_id, revision, value, absent, tablet_id, command_id, at)
      select session_id, entry_id, aspect_id, judge_id, revision, value, absent = 1, tablet_id, command_id, at
      from unnest(
        ${beside.sessionId}::uuid[], ${beside.entryId}::uuid[], ${beside.aspectId}::uuid[], ${beside.judgeId}::uuid[],
        ${beside.revision}::int[], ${beside.value}::text[]::numeric[], ${beside.absent}::int[],
        ${beside.tabletId}::uuid[], ${beside.commandId}::uuid[], ${beside.at}::text[]::timestamptz[]
      ) with ordinality as m
        (session_id, entry_id, aspect_id, judge_id, revision, value, absent, tablet_id, command_id, at, position)
      where (select yes from fits) order by position
    ), answers as (
      insert into command_answer (command_id, command, actor, input_hash, answer, at)
      select command_id, command, actor, input_hash, answer::jsonb, at from unnest(
        ${answers.map(({ commandId }) => commandId)}::uuid[], ${answers.map(({ command }) => command)}::text[],
        ${answers.map(({ actor }) => actor)}::text[], ${answers.map(({ inputHash }) => inputHash)}::text[],
        ${answers.map(({ answer }) => JSON.stringify(answer))}::text[],
        ${answers.map(({ at }) => at.toISOString())}::text[]::timestamptz[]
      ) as a (command_id, command, actor, input_hash, answer, at)
      where (select yes from fits)
    ), acts as (
      insert into audit_entry (aggregate, aggregate_id, number, at, content, previous_hash, hash)
      select aggregate, aggregate_id, number, at, content, previous_hash, hash from unnest(
        ${acts.map(({ aggregate }) => aggregate)}::text[], ${acts.map(({ aggregateId }) => aggregateId)}::uuid[],
        ${acts.map(({ number }) => number)}::int[], ${acts.map(({ at }) => at.toISOString())}::text[]::timestamptz[],
        ${acts.map(({ content }) => content)}::text[], ${acts.map(({ previousHash }) => previousHash)}::text[],
        ${acts.map(({ hash }) => hash)}::text[]
      ) with ordinality as a (aggregate, aggregate_id, number, at, content, previous_hash, hash, position)
      where (select yes from fits) order by position
    )
    select yes as fits from fits`
  return row?.fits ?? false
}

/** Every event, discipline and session that the marks hang on, once. */
function expectedOwners(writes: readonly SessionWrite[]) {
  const expected = new Map<string, { owner: string; version: OwnerVersion }>()
  for (const { version } of writes)
    for (const owner of owners) expected.set(version[owner].id, { owner, version: version[owner] })
  return [...expected.values()]
}

type AnyMark = NewMark | NewTraineeMark

/** The columns of rows, as PostgreSQL takes arrays; drizzle has numbers and instants pass as they are, so they go as texts. */
const columnsOf = (rows: readonly AnyMark[]) => ({
  sessionId: rows.map(({ sessionId }) => sessionId),
  entryId: rows.map(({ entryId }) => entryId),
  aspectId: rows.map(({ aspectId }) => aspectId),
  judgeId: rows.map(({ judgeId }) => judgeId),
  revision: rows.map(({ revision }) => revision),
  value: rows.map(({ value }) => (value === null ? null : formatPoints(value))),
  absent: rows.map(({ absent }) => (absent ? 1 : 0)),
  tabletId: rows.map(({ tabletId }) => tabletId),
  commandId: rows.map(({ commandId }) => commandId),
  at: rows.map((row) => row.at.toISOString()),
})
