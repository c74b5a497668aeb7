import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { discipline } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import { assignment } from '#db/schema/rosters'
import { mark, penalty, repeatOrder } from '#db/schema/scoring'
import { session, sessionEntry } from '#db/schema/sessions'
import type { RuleSet } from '#domain/events/rule-set'
import { formatPoints } from '#domain/kit/points'
import { type ShadowStanding, type ShadowTotal, shadowRanks, shadowTotals } from '#domain/rankings/shadow/standings'
import type { SchemeView } from '#domain/standards/contract'
import { loadScheme } from '../../standards/queries.ts'

/** Places and what the chief judge ordered are read for so many entries at a time. */
const BLOCK = 100
/** About so many marks are read and computed at a time, some two milliseconds' work: no mark waits longer for it. */
const PORTION = 250

/** What the shadow finds in the database, and up to which mark it has read. */
export interface ShadowReading {
  readonly seq: number
  readonly standings: ReadonlyMap<string, ShadowStanding>
  readonly numbers: ReadonlyMap<string, number>
}

/** Reads a discipline from the database as it stands at one moment, by queries of the shadow's own, and computes it. */
export function readShadow(db: Db, disciplineId: string): Promise<ShadowReading | null> {
  return db.transaction((tx) => readIn(tx, disciplineId), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })
}

async function readIn(tx: Tx, disciplineId: string): Promise<ShadowReading | null> {
  const [found] = await tx.select().from(discipline).where(eq(discipline.id, disciplineId))
  if (!found?.schemeId) return null
  const scheme = await loadScheme(tx, found.schemeId)
  const sessions = (
    await tx.select({ id: session.id }).from(session).where(eq(session.disciplineId, disciplineId))
  ).map(({ id }) => id)
  const entries = await tx
    .select({ id: entry.id, number: entry.number })
    .from(entry)
    .where(and(eq(entry.disciplineId, disciplineId), isNull(entry.withdrawnAt), isNull(entry.absentAt)))
  const judges = await judgesByPanel(tx, sessions)
  const totals: ShadowTotal[] = []
  for (let i = 0; i < entries.length; i += BLOCK) {
    const entryIds = entries.slice(i, i + BLOCK).map(({ id }) => id)
    totals.push(...(await totalsOf(tx, { scheme, rules: found.ruleSet, sessions, judges, entryIds })))
  }
  const seq = sessions.length === 0 ? 0 : await lastSeq(tx, sessions)
  return { seq, standings: shadowRanks(totals), numbers: new Map(entries.map(({ id, number }) => [id, number])) }
}

interface Block {
  readonly scheme: SchemeView
  readonly rules: RuleSet
  readonly sessions: readonly string[]
  readonly judges: ReadonlyMap<string, readonly string[]>
  readonly entryIds: readonly string[]
}

async function totalsOf(tx: Tx, { scheme, rules, sessions, judges, entryIds }: Block): Promise<ShadowTotal[]> {
  if (sessions.length === 0)
    return shadowTotals({ scheme, rules, entryIds, places: [], marks: [], repeats: [], penalties: [] })
  const here = <Table extends typeof mark | typeof repeatOrder | typeof penalty | typeof sessionEntry>(
    table: Table,
    of = entryIds,
  ) => and(inArray(table.sessionId, [...sessions]), inArray(table.entryId, [...of]))
  const places = await tx.select().from(sessionEntry).where(here(sessionEntry))
  const repeats = await tx.select().from(repeatOrder).where(here(repeatOrder))
  const penalties = await tx
    .select()
    .from(penalty)
    .where(and(here(penalty), isNull(penalty.withdrawnAt)))
  const facts = {
    scheme,
    rules,
    places: places.map(({ panelId, judgeIds, ...place }) => ({
      ...place,
      judgeIds: judgeIds ?? judges.get(panelId) ?? [],
    })),
    repeats,
    penalties: penalties.map((row) => ({ ...row, points: row.points === null ? null : formatPoints(row.points) })),
  }
  const totals: ShadowTotal[] = []
  const step = portionOf(scheme, judges)
  for (let i = 0; i < entryIds.length; i += step) {
    const some = entryIds.slice(i, i + step)
    const marks = await tx.select().from(mark).where(here(mark, some))
    const read = marks.map((row) => ({ ...row, value: row.value === null ? null : formatPoints(row.value) }))
    totals.push(...shadowTotals({ ...facts, entryIds: some, marks: read }))
    await new Promise(setImmediate)
  }
  return totals
}

/** How many entries have about as many marks as are read at a time. */
function portionOf({ criteria }: SchemeView, judges: Block['judges']): number {
  const aspects = criteria.flatMap(({ subCriteria }) => subCriteria).reduce((n, sub) => n + sub.aspects.length, 0)
  const panel = Math.max(1, ...[...judges.values()].map((seats) => seats.length))
  return Math.max(1, Math.floor(PORTION / Math.max(1, aspects * panel)))
}

async function judgesByPanel(tx: Tx, sessions: readonly string[]): Promise<Map<string, string[]>> {
  const panels = new Map<string, string[]>()
  if (sessions.length === 0) return panels
  const seated = and(inArray(assignment.sessionId, [...sessions]), eq(assignment.role, 'judge'))
  for (const { panelId, personId } of await tx.select().from(assignment).where(seated).orderBy(asc(assignment.seat)))
    if (panelId) panels.set(panelId, [...(panels.get(panelId) ?? []), personId])
  return panels
}

async function lastSeq(tx: Tx, sessions: readonly string[]): Promise<number> {
  const last = sql<number>`coalesce(max(${mark.seq}), 0)::float8`
  const [found] = await tx
    .select({ last })
    .from(mark)
    .where(inArray(mark.sessionId, [...sessions]))
  return found?.last ?? 0
}
