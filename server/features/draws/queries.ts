import { and, asc, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client'
import { draw, drawSubject } from '#db/schema/draws'
import { event } from '#db/schema/events'
import { person } from '#db/schema/people'
import { result } from '#db/schema/rankings'
import { entry } from '#db/schema/registration'
import type { DrawRecord, DrawView, OpenedItem } from '#domain/draws/contract'
import { drawForm } from '#domain/draws/outcome'
import { Refused, refuse } from '#domain/kit/refusal'
import { holds, staff } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import { findBlindRow } from './blind-queries.ts'

export type DrawRow = typeof draw.$inferSelect

const later = alias(draw, 'later')

function select(db: Db | Tx) {
  return db
    .select({ row: draw, officer: person.name, replacedBy: later.id, eventState: event.state })
    .from(draw)
    .innerJoin(person, eq(person.id, draw.officerId))
    .innerJoin(event, eq(event.id, draw.eventId))
    .leftJoin(later, eq(later.replaces, draw.id))
}

/** A draw with everything that anybody may know of it. Refuses with not-found, also for a draft event's. */
export async function getDrawView(db: Db, drawId: string, actor: Actor): Promise<DrawView> {
  const [found] = await select(db).where(eq(draw.id, drawId))
  const shown = found && (found.eventState !== 'draft' || holds(actor, [...staff, 'draw-officer'], found.row))
  if (!shown) throw new Refused(refuse('not-found', { what: 'draw' }))
  return viewOf(found, await openedItems(db, found.row))
}

/** The draws of an event, the newest first; what stands behind a sealed list is on the page of each alone. */
export async function findDraws(db: Db, eventId: string): Promise<DrawView[]> {
  const rows = await select(db).where(eq(draw.eventId, eventId)).orderBy(desc(draw.committedAt), desc(draw.id))
  return rows.map((row) => viewOf(row, null))
}

/** The draw, which stays as it is until the transaction ends. */
export async function lockDraw(tx: Tx, eventId: string, drawId: string) {
  const [row] = await tx
    .select()
    .from(draw)
    .where(and(eq(draw.id, drawId), eq(draw.eventId, eventId)))
    .for('update')
  if (!row) throw new Refused(refuse('not-found', { what: 'draw' }))
  const [after] = await tx.select({ id: draw.id }).from(draw).where(eq(draw.replaces, drawId))
  return { row, replaced: after !== undefined }
}

/** The names behind a sealed list: of a blind stage once they were opened, of a re-check's sample with the result. */
async function openedItems(db: Db, { id, disciplineId, stage, purpose }: DrawRow): Promise<OpenedItem[] | null> {
  if (!disciplineId) return null
  if (purpose === 'sample') {
    const [published] = await db.select().from(result).where(eq(result.disciplineId, disciplineId)).limit(1)
    if (!published) return null
  } else if (stage === null || !(await findBlindRow(db, disciplineId))?.openedAt) return null
  const rows = await db
    .select({ subject: drawSubject, number: entry.number, name: entry.name })
    .from(drawSubject)
    .innerJoin(entry, eq(entry.id, drawSubject.entryId))
    .where(eq(drawSubject.drawId, id))
    .orderBy(asc(drawSubject.item))
  return rows.map(({ subject: { item, salt, subject }, number, name }) => {
    return { item, salt, subject, words: `${number} ${name}` }
  })
}

interface Found {
  readonly row: DrawRow
  readonly officer: string
  readonly replacedBy: string | null
}

function viewOf({ row, officer, replacedBy }: Found, opened: OpenedItem[] | null): DrawView {
  const { eventId, disciplineId, stage, officerId, replaces, reason } = row
  return {
    record: recordOf(row, opened),
    eventId,
    disciplineId,
    stage,
    officerId,
    officer,
    replaces,
    replacedBy,
    reason,
  }
}

function recordOf(row: DrawRow, opened: OpenedItem[] | null): DrawRecord {
  const { id, purpose, title, items, slots, take, listHash, commitment, source, committedAt } = row
  return {
    form: drawForm,
    id,
    purpose,
    title,
    items,
    slots,
    take,
    listHash,
    commitment,
    source,
    committedAt: committedAt.toISOString(),
    run: runOf(row),
    opened,
  }
}

function runOf({ publicValue, knownAt, secret, drawnAt, outcome }: DrawRow): DrawRecord['run'] {
  if (!publicValue || !knownAt || !drawnAt || !outcome) return null
  return { publicValue, knownAt: knownAt.toISOString(), secret, drawnAt: drawnAt.toISOString(), outcome }
}
