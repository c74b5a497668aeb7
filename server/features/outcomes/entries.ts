import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { application } from '#db/schema/applications'
import { ticket, violation } from '#db/schema/attendance'
import { offering } from '#db/schema/batches'
import { blind } from '#db/schema/draws'
import { discipline } from '#db/schema/events'
import { score, scoreImport } from '#db/schema/outcomes'
import { person } from '#db/schema/people'
import { delegation, entry } from '#db/schema/registration'
import type { Points } from '#domain/kit/points'
import type { ScoreSource } from '#domain/outcomes/contract'
import { sealedNow } from '../../platform/masks/shown-entry.ts'

/** An entry of a batch, withdrawn ones too. */
export interface EntryFacts {
  readonly id: string
  readonly disciplineId: string
  readonly personId: string | null
  readonly number: number
  readonly name: string
  readonly latinName: string | null
  readonly delegation: string
  readonly withdrawn: boolean
  readonly absent: boolean
  /** Whether it stands under a code of blind marking: then nothing that leads to the code is told of it. */
  readonly isSealed: boolean
}

/** The entries of a batch, or of one component of it, by number. */
export async function readEntries(
  db: Db | Tx,
  at: { readonly eventId: string } | { readonly disciplineId: string },
): Promise<EntryFacts[]> {
  const rows = await db
    .select({ entry, delegation: delegation.name, isSealed: sql<boolean>`${blind.disciplineId} is not null` })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .leftJoin(blind, and(eq(blind.disciplineId, entry.disciplineId), sealedNow))
    .where('eventId' in at ? eq(discipline.eventId, at.eventId) : eq(entry.disciplineId, at.disciplineId))
    .orderBy(asc(entry.number), asc(entry.id))
  return rows.map(({ entry: { createdAt: _, delegationId: __, withdrawnAt, absentAt, ...own }, ...of }) => ({
    ...own,
    ...of,
    withdrawn: withdrawnAt !== null,
    absent: absentAt !== null,
  }))
}

/** A score that stands: the newest of an entry that isn't undone. */
export interface StandingScore {
  readonly points: Points | null
  readonly absent: boolean
  readonly source: ScoreSource
}

/** The scores that stand, by entry; one that was taken back is none. */
export async function readScores(db: Db | Tx, entryIds: readonly string[]): Promise<Map<string, StandingScore>> {
  if (entryIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([score.entryId], {
      entryId: score.entryId,
      points: score.points,
      absent: score.absent,
      source: score.source,
    })
    .from(score)
    .leftJoin(scoreImport, eq(scoreImport.id, score.importId))
    .where(and(inArray(score.entryId, [...entryIds]), isNull(scoreImport.undoneAt)))
    .orderBy(score.entryId, desc(score.seq))
  return new Map(
    rows.flatMap(({ entryId, ...stands }) => (stands.points === null && !stands.absent ? [] : [[entryId, stands]])),
  )
}

/** What violations void: single entries, or everything of a person; and whether each was confirmed. */
export interface Voids {
  of(one: Pick<EntryFacts, 'id' | 'personId'>): 'no' | 'recorded' | 'confirmed'
}

/** What the violations of a batch void; those that were withdrawn void nothing. */
export async function readVoids(db: Db | Tx, eventId: string): Promise<Voids> {
  const rows = await db
    .select({
      entryId: violation.entryId,
      personId: violation.personId,
      voids: violation.voids,
      state: violation.state,
    })
    .from(violation)
    .where(and(eq(violation.eventId, eventId), ne(violation.voids, 'none'), ne(violation.state, 'withdrawn')))
  return {
    of({ id, personId }) {
      const own = rows.filter(
        (row) => row.entryId === id || (row.voids === 'all' && personId !== null && row.personId === personId),
      )
      if (own.length === 0) return 'no'
      return own.some(({ state }) => state === 'confirmed') ? 'confirmed' : 'recorded'
    },
  }
}

/** An approved application: somebody of whom results are owed. */
export interface AdmittedFacts {
  readonly personId: string
  readonly offeringId: string
  readonly recognised: boolean
  readonly name: string
  readonly latinName: string | null
  readonly employer: string | null
}

/** The approved applications of a batch. */
export async function readAdmitted(db: Db | Tx, eventId: string): Promise<AdmittedFacts[]> {
  const rows = await db
    .select({
      personId: application.personId,
      offeringId: application.offeringId,
      route: application.route,
      employer: sql<string | null>`${application.form}->>'employer'`,
      name: person.name,
      latinName: person.latinName,
    })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .innerJoin(person, eq(person.id, application.personId))
    .where(and(eq(offering.eventId, eventId), eq(application.state, 'approved')))
    .orderBy(asc(application.submittedAt), asc(application.id))
  return rows.map(({ route, ...row }) => ({ ...row, recognised: route === 'recognition' }))
}

/** The numbers of a batch's tickets, by person; of one that was ended too, since it was shown. */
export async function readTickets(db: Db | Tx, eventId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ personId: ticket.personId, number: ticket.number })
    .from(ticket)
    .where(eq(ticket.eventId, eventId))
  return new Map(rows.map(({ personId, number }) => [personId, number]))
}
