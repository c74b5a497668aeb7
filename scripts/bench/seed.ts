import { asc, count, eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { discipline, event } from '#db/schema/events'
import { person } from '#db/schema/people'
import { delegation, entry } from '#db/schema/registration'
import { assignment, panel } from '#db/schema/rosters'
import { session, sessionEntry } from '#db/schema/sessions'
import { aspect, criterion, scheme, subCriterion } from '#db/schema/standards'
import { defaultRuleSet } from '#domain/events/rule-set'
import { type Points, points } from '#domain/kit/points'
import type { PanelScale } from '#domain/standards/contract'
import { newId } from '../../server/platform/hash.ts'

/** How large a discipline is. */
export interface Size {
  readonly entries: number
  readonly aspects: number
  readonly judges: number
}

/** A discipline with one open session whose judges all sit in one panel. */
export interface Seeded {
  readonly eventId: string
  readonly disciplineId: string
  readonly sessionId: string
  /** In the order of their numbers, from 1. */
  readonly entryIds: readonly string[]
  /** With the codes A1 and so on. */
  readonly aspects: readonly { readonly id: string; readonly code: string }[]
  /** In the order of their seats. */
  readonly judgeIds: readonly string[]
}

const scale: PanelScale = {
  lowest: '0',
  highest: '10',
  step: '0.5',
  dropHighest: 1,
  dropLowest: 1,
  factor: '1',
  absence: 'left-out',
}

/** A mark that looks like one of a panel: within a point and a half of what the entry is worth. */
export function markOf(entry: number, aspect: number, judge: number): Points {
  const hash = Math.imul(entry * 73 + aspect * 31 + judge * 7, 2_654_435_761) >>> 8
  return ((8 + ((entry * 7) % 9) + (hash % 4)) * 5000) as Points
}

/**
 * Writes a discipline of panel aspects, drop one highest and one lowest, without its marks. `lastJudgeId` is somebody
 * who is there already and gets the last seat.
 */
export async function seed(
  db: Db,
  { entries, aspects, judges }: Size,
  lastJudgeId: string | null = null,
): Promise<Seeded> {
  const now = new Date()
  const [eventId, disciplineId] = [newId(), newId()]
  const days = { startsOn: '2026-05-04', endsOn: '2026-05-06' }
  await db.insert(event).values({
    id: eventId,
    kind: 'competition',
    name: 'Bench',
    place: '-',
    organiser: '-',
    ...days,
    state: 'announced',
    createdAt: now,
  })
  const ruleSet = { ...defaultRuleSet, panelSize: judges }
  await db
    .insert(discipline)
    .values({ id: disciplineId, eventId, code: '1', name: 'Bench', ruleSet, board: 'live', createdAt: now })
  const rows = await seedScheme(db, disciplineId, aspects, now)
  const place = { eventId, disciplineId, aspects: rows.map(({ id, code }) => ({ id, code })) }
  return seedSession(db, place, { entries, judges, lastJudgeId, now })
}

/** Where a session is written, and what its entries are marked by. */
type Place = Pick<Seeded, 'eventId' | 'disciplineId' | 'aspects'>

interface SessionSize {
  readonly entries: number
  readonly judges: number
  readonly lastJudgeId?: string | null
  readonly now: Date
}

/** Writes an open session with a panel and entries of its own. */
export async function seedSession(db: Db, place: Place, size: SessionSize): Promise<Seeded> {
  const { eventId, disciplineId } = place
  const { entries, judges, lastJudgeId = null, now } = size
  const sessionId = newId()
  await db.insert(session).values({
    id: sessionId,
    disciplineId,
    name: '1',
    place: '-',
    startsAt: now,
    endsAt: now,
    state: 'open',
    createdAt: now,
  })
  const [panelId, judgeIds] = await seedPanel(db, sessionId, judges, now, lastJudgeId)
  const entryIds = await seedEntries(db, { eventId, disciplineId, size: entries, now })
  for (const part of portions(entryIds.map((entryId) => ({ sessionId, entryId, panelId }))))
    await db.insert(sessionEntry).values(part)
  return { ...place, sessionId, entryIds, judgeIds }
}

async function seedScheme(db: Db, disciplineId: string, count: number, now: Date) {
  const [schemeId, criterionId, subCriterionId] = [newId(), newId(), newId()]
  const total = points(String(count * 10))
  await db.insert(scheme).values({ id: schemeId, name: 'Bench', sections: [], total, createdAt: now })
  await db.insert(criterion).values({ id: criterionId, schemeId, position: 0, code: 'A', name: 'A', marks: total })
  await db.insert(subCriterion).values({ id: subCriterionId, criterionId, position: 0, code: 'A1', name: 'A1', day: 1 })
  const words = { description: 'A', explanation: '', requirement: '', section: null }
  const rows = Array.from({ length: count }, (_, i) => ({
    id: newId(),
    subCriterionId,
    position: i,
    code: `A${i + 1}`,
    kind: 'panel' as const,
    ...words,
    maximum: points('10'),
    scale,
  }))
  await db.insert(aspect).values(rows)
  await db.update(discipline).set({ schemeId }).where(eq(discipline.id, disciplineId))
  return rows
}

async function seedPanel(db: Db, sessionId: string, judges: number, now: Date, lastJudgeId: string | null) {
  const panelId = newId()
  const judgeIds = Array.from({ length: judges }, () => newId())
  const newJudges = lastJudgeId ? judgeIds.slice(0, -1) : judgeIds
  const seated = lastJudgeId ? [...newJudges, lastJudgeId] : judgeIds
  await db.insert(panel).values({ id: panelId, sessionId, name: '1' })
  await db.insert(person).values(newJudges.map((id, i) => ({ id, name: `Judge ${i + 1}`, createdAt: now })))
  await db.insert(assignment).values(
    seated.map((personId, i) => ({
      id: newId(),
      sessionId,
      panelId,
      personId,
      role: 'judge' as const,
      seat: i + 1,
      assignedAt: now,
    })),
  )
  return [panelId, seated] as const
}

interface EntriesPlan {
  readonly eventId: string
  readonly disciplineId: string
  readonly size: number
  readonly now: Date
}

async function seedEntries(db: Db, { eventId, disciplineId, size, now }: EntriesPlan): Promise<string[]> {
  const bodies = await seedDelegations(db, eventId)
  const [{ taken } = { taken: 0 }] = await db
    .select({ taken: count(entry.id) })
    .from(entry)
    .where(eq(entry.disciplineId, disciplineId))
  const rows = Array.from({ length: size }, (_, i) => ({
    id: newId(),
    disciplineId,
    delegationId: bodies[i % bodies.length]?.id ?? '',
    number: taken + i + 1,
    name: `Competitor ${i + 1}`,
    createdAt: now,
  }))
  for (const part of portions(rows)) await db.insert(entry).values(part)
  return rows.map(({ id }) => id)
}

/** The delegations of a seeded event: the same forty for all of its disciplines. */
async function seedDelegations(db: Db, eventId: string) {
  const bodies = Array.from({ length: 40 }, (_, i) => ({
    id: newId(),
    eventId,
    code: `D${i}`,
    name: `Delegation ${i}`,
  }))
  await db.insert(delegation).values(bodies).onConflictDoNothing()
  return db.select().from(delegation).where(eq(delegation.eventId, eventId)).orderBy(asc(delegation.id))
}

function portions<Row>(rows: readonly Row[], size = 5000): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
}
