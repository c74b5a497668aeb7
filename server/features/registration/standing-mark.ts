import { sql } from 'drizzle-orm'

/**
 * Of a row of the table `mark`: whether it stands with a value. One that was taken back or set aside has a newer revision
 * without any. A measurement's slot is the panel's, any other's the judge's own.
 */
export const isStandingMark = sql`(mark.value is not null or mark.absent) and not exists (
  select from mark later join aspect on aspect.id = later.aspect_id
  where later.session_id = mark.session_id and later.entry_id = mark.entry_id and later.aspect_id = mark.aspect_id
    and later.round = mark.round and later.revision > mark.revision
    and (aspect.kind = 'measurement' or later.judge_id = mark.judge_id))`
