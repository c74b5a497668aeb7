import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { batch, offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { occupation, standard } from '#db/schema/occupations'
import { session } from '#db/schema/sessions'
import { formatPoints, type Points, points } from '#domain/kit/points'
import { Refused, refuse } from '#domain/kit/refusal'
import type { ResultOffering } from '#domain/outcomes/views'
import type { Component, Level } from '#domain/standards/standard'
import { takeLocks } from '../../platform/locks.ts'

/** A component of an offering, by the version of the standard that the batch goes by. */
export interface PartFacts {
  readonly component: Component
  readonly disciplineId: string | null
  readonly pass: Points
  readonly maximum: Points
  /** Whether it was marked in its sessions: then its points come from the marks alone. */
  readonly byMarks: boolean
}

/** An occupation at a level in a batch, with its components in the standard's order. */
export interface OfferingFacts {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly latinName: string | null
  readonly level: Level | null
  readonly validMonths: number
  readonly parts: readonly PartFacts[]
}

export type EventRow = typeof event.$inferSelect
export type BatchRow = typeof batch.$inferSelect

/** A batch as results are made of it. Refuses with not-found. */
export async function getBatch(db: Db | Tx, eventId: string): Promise<{ event: EventRow; batch: BatchRow }> {
  const [found] = await db
    .select({ event, batch })
    .from(batch)
    .innerJoin(event, eq(event.id, batch.eventId))
    .where(eq(event.id, eventId))
  if (!found) throw new Refused(refuse('not-found', { what: 'batch' }))
  return found
}

/** The same, its row locked: scores, publications and objections of a batch come one after the other. */
export async function lockBatch(tx: Tx, eventId: string): Promise<{ event: EventRow; batch: BatchRow }> {
  await takeLocks(tx, [['batch', eventId]])
  return getBatch(tx, eventId)
}

/** The offerings of a batch by code and level. */
export async function readOfferings(db: Db | Tx, eventId: string): Promise<OfferingFacts[]> {
  const rows = await db
    .select({ offering, occupation, content: standard.content })
    .from(offering)
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .innerJoin(standard, eq(standard.id, offering.standardId))
    .where(eq(offering.eventId, eventId))
    .orderBy(asc(occupation.code), asc(offering.level))
  const disciplines = await db.select().from(discipline).where(eq(discipline.eventId, eventId))
  const marked = await markedDisciplines(
    db,
    disciplines.map(({ id }) => id),
  )
  return rows.map(({ offering: { id, level }, occupation: { code, name, latinName }, content }) => {
    const rule = content.levels.find((one) => one.level === level)
    const parts = (rule?.components ?? []).map(({ component, pass, maximum }): PartFacts => {
      const own = disciplines.find((one) => one.offeringId === id && one.component === component)
      const byMarks = own !== undefined && marked.has(own.id)
      return { component, disciplineId: own?.id ?? null, pass: points(pass), maximum: points(maximum), byMarks }
    })
    return { id, code, name, latinName, level, validMonths: content.validMonths, parts }
  })
}

/** Those disciplines that have a scheme, and marks in a session. */
export async function markedDisciplines(db: Db | Tx, disciplineIds: readonly string[]): Promise<Set<string>> {
  if (disciplineIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: session.disciplineId })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .where(and(inArray(session.disciplineId, [...disciplineIds]), isNotNull(discipline.schemeId), hasMarks))
  return new Set(rows.map(({ id }) => id))
}

const hasMarks = sql`exists (select from mark where mark.session_id = ${session.id})`

/** An offering as answers show it. */
export const offeringView = ({ id, code, name, latinName, level, parts }: OfferingFacts): ResultOffering => ({
  ...{ id, code, name, latinName, level },
  parts: parts.map(({ pass, maximum, ...part }) => ({
    ...part,
    pass: formatPoints(pass),
    maximum: formatPoints(maximum),
  })),
})
