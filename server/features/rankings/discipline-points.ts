import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { discipline, event } from '#db/schema/events'
import { session } from '#db/schema/sessions'
import { zero } from '#domain/kit/points'
import { Refused, refuse } from '#domain/kit/refusal'
import type { AbsentEntry } from '#domain/rankings/contract'
import { fieldAt, type Registered } from '#domain/rankings/field'
import type { EntryPoints } from '#domain/rankings/standings'
import type { Member } from '#domain/registration/contract'
import type { GivenPenalty } from '#domain/scoring/penalty'
import { inShownOrder, shownEntry } from '../../platform/masks/shown-entry.ts'
import { disciplineMembers } from '../registration/members.ts'
import type { Book } from '../scoring/book.ts'
import { totalIn } from '../scoring/entry-awards.ts'
import type { SchemeIndex } from '../scoring/scheme-index.ts'

/** An entry as a ranking shows it. */
export interface RankedEntry {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly latinName: string | null
  readonly delegation: { readonly code: string; readonly name: string }
  /** Of a team; left out for a person's own entry. */
  readonly members?: Member[]
}

/** A discipline with its event's place; refuses where there is none. */
export async function getDiscipline(tx: Db | Tx, disciplineId: string) {
  const [found] = await tx
    .select({ discipline, eventName: event.name, eventState: event.state })
    .from(discipline)
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(eq(discipline.id, disciplineId))
  if (!found) throw new Refused(refuse('not-found', { what: 'discipline' }))
  return found
}

/** Whether a discipline is there, and its event no draft any more. */
export async function isAnnounced(db: Db, disciplineId: string): Promise<boolean> {
  const [found] = await db
    .select({ state: event.state })
    .from(discipline)
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(eq(discipline.id, disciplineId))
  return found !== undefined && found.state !== 'draft'
}

/** Every entry that a discipline ever had, as it may be shown and in that order, with since when it is out. */
export async function registeredEntries(tx: Db | Tx, disciplineId: string): Promise<(RankedEntry & Registered)[]> {
  const rows = await tx
    .select({
      id: shownEntry.id,
      number: shownEntry.number,
      name: shownEntry.name,
      latinName: shownEntry.latinName,
      delegation: { code: shownEntry.delegationCode, name: shownEntry.delegationName },
      isSealed: shownEntry.isSealed,
      withdrawnAt: shownEntry.withdrawnAt,
      absentAt: shownEntry.absentAt,
    })
    .from(shownEntry)
    .where(eq(shownEntry.disciplineId, disciplineId))
    .orderBy(...inShownOrder)
  const teams = await disciplineMembers(tx, disciplineId)
  return rows.map(({ isSealed, ...row }) => {
    const members = isSealed ? undefined : teams.get(row.id)
    return members ? { ...row, members } : row
  })
}

/** The entries of a discipline that have neither withdrawn nor stayed away, in their order. */
export async function rankedEntries(tx: Db | Tx, disciplineId: string): Promise<readonly RankedEntry[]> {
  return fieldAt(await registeredEntries(tx, disciplineId), null).ranked
}

/** An entry as it is listed without a rank. */
export const absentEntry = ({ id, ...shown }: RankedEntry): AbsentEntry => ({ entryId: id, ...shown })

/** The identifiers of a discipline's sessions. */
export async function sessionIds(tx: Db | Tx, disciplineId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: session.id })
    .from(session)
    .where(eq(session.disciplineId, disciplineId))
    .orderBy(asc(session.id))
  return rows.map(({ id }) => id)
}

/** An entry as a ranking counts it. */
export interface CountedEntry extends EntryPoints {
  /** Aspects decided, over all sessions. */
  readonly decided: number
  /** The standing penalties; points off by a module or the whole, or a module disqualified. */
  readonly penalties: readonly GivenPenalty[]
}

/** An entry's points by module over all sessions of its discipline, as the rule set makes them of awards and penalties. */
export function pointsOf(
  { id: entryId, number, delegation }: RankedEntry,
  books: readonly Book[],
  scheme: SchemeIndex,
): CountedEntry {
  const own = books.filter((book) => book.facts.roster.entries.has(entryId))
  const found = totalIn(own, entryId)
  return {
    entryId,
    number,
    delegation: delegation.code,
    criteria: found?.modules ?? new Map(scheme.view.criteria.map(({ code }) => [code, zero])),
    total: found?.total ?? zero,
    decided: own.reduce((sum, book) => sum + book.totals(entryId).decided, 0),
    penalties: own.flatMap((book) => book.penalties(entryId)),
  }
}
