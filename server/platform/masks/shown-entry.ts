import { and, asc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, QueryBuilder } from 'drizzle-orm/pg-core'
import { blind, blindEntry } from '#db/schema/draws'
import { delegation, entry } from '#db/schema/registration'

/** That the names of a blind discipline are sealed now. */
export const sealedNow = and(isNotNull(blind.sealedAt), isNull(blind.openedAt))

const code = sql`coalesce(${blindEntry.laterCode}, ${blindEntry.station}, ${blindEntry.code}, '–')`

/** The entry's own column, or what stands for it while its names are sealed. */
const unlessSealed = (own: AnyPgColumn | SQL, instead: SQL) =>
  sql`case when ${blind.disciplineId} is null then ${own} else ${instead} end`

/**
 * Entries as they may be named to whoever reads: while a discipline's names are sealed, its entries by their codes, with
 * no number, delegation or person. The statement that reads the entry decides, so that nothing remembered can be wrong.
 * Whatever names entries reads them here; `entry` itself names them to those who register, and to rules that nobody sees.
 */
export const shownEntry = new QueryBuilder()
  .select({
    id: entry.id,
    disciplineId: entry.disciplineId,
    number: unlessSealed(entry.number, sql`0`).mapWith(entry.number).as('shown_number'),
    name: unlessSealed(entry.name, code).mapWith(entry.name).as('shown_name'),
    latinName: sql<string | null>`${unlessSealed(entry.latinName, sql`null`)}`.as('shown_latin_name'),
    delegationId: sql<string | null>`${unlessSealed(entry.delegationId, sql`null`)}`.as('shown_delegation_id'),
    delegationCode: unlessSealed(delegation.code, sql`''`).mapWith(delegation.code).as('shown_delegation_code'),
    delegationName: unlessSealed(delegation.name, sql`''`).mapWith(delegation.name).as('shown_delegation_name'),
    /** What orders sealed entries among each other. */
    code: unlessSealed(sql`''`, code).mapWith(entry.name).as('shown_code'),
    isSealed: sql<boolean>`${blind.disciplineId} is not null`.as('shown_is_sealed'),
    withdrawnAt: entry.withdrawnAt,
    absentAt: entry.absentAt,
  })
  .from(entry)
  .innerJoin(delegation, eq(delegation.id, entry.delegationId))
  .leftJoin(blind, and(eq(blind.disciplineId, entry.disciplineId), sealedNow))
  .leftJoin(blindEntry, eq(blindEntry.entryId, entry.id))
  .as('shown_entry')

/** By number; sealed entries by code, since the order of numbers would tell whose work a code is. */
export const inShownOrder = [asc(shownEntry.number), asc(sql`${shownEntry.code} collate "C"`)] as const
