import { and, asc, desc, eq, isNull, max } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { occupation, standard, workType } from '#db/schema/occupations'
import { room, station } from '#db/schema/organisations'
import { person } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import type { OccupationView, StandardVersion, StandardView } from '#domain/standards/occupation-contract'

/** All occupations by their codes, retired ones too, with their work types. */
export async function findOccupations(db: Db): Promise<OccupationView[]> {
  return viewsOf(db, await db.select().from(occupation).orderBy(asc(occupation.code)))
}

/** An occupation. Refuses with not-found. */
export async function getOccupation(db: Db, occupationId: string): Promise<OccupationView> {
  const [view] = await viewsOf(db, await db.select().from(occupation).where(eq(occupation.id, occupationId)))
  if (!view) throw missing('occupation')
  return view
}

async function viewsOf(db: Db, rows: readonly (typeof occupation.$inferSelect)[]): Promise<OccupationView[]> {
  const ids = rows.map(({ id }) => id)
  const types = await db
    .select()
    .from(workType)
    .where(and(inArray(workType.occupationId, ids), isNull(workType.retiredAt)))
    .orderBy(asc(workType.code))
  const versions = await db
    .select({ occupationId: standard.occupationId, version: max(standard.version) })
    .from(standard)
    .where(inArray(standard.occupationId, ids))
    .groupBy(standard.occupationId)
  const typesOf = new Map<string, OccupationView['workTypes']>(ids.map((id) => [id, []]))
  for (const { occupationId, code, name, latinName } of types)
    typesOf.get(occupationId)?.push({ code, name, latinName })
  const newest = new Map(versions.map(({ occupationId, version }) => [occupationId, version]))
  return rows.map(({ id, code, name, latinName, kind, createdAt, retiredAt }) => ({
    ...{ id, code, name, latinName, kind },
    workTypes: typesOf.get(id) ?? [],
    version: newest.get(id) ?? null,
    createdAt: createdAt.toISOString(),
    retiredAt: retiredAt?.toISOString() ?? null,
  }))
}

/** Locks an occupation until the transaction ends. Refuses with not-found, and `occupation-retired`. */
export async function lockOccupation(tx: Tx, occupationId: string) {
  const [found] = await tx.select().from(occupation).where(eq(occupation.id, occupationId)).for('update')
  if (!found) throw missing('occupation')
  if (found.retiredAt) throw new Refused(refuse('occupation-retired', { code: found.code }))
  return found
}

/** The number of the newest version of an occupation's standard; 0 where it has none yet. */
export async function newestStandard(db: Db | Tx, occupationId: string): Promise<number> {
  const here = eq(standard.occupationId, occupationId)
  const [found] = await db
    .select({ version: max(standard.version) })
    .from(standard)
    .where(here)
  return found?.version ?? 0
}

/** The versions of an occupation's standard, the newest first. */
export async function findStandards(db: Db, occupationId: string): Promise<StandardVersion[]> {
  const rows = await db
    .select({ version: standard.version, at: standard.at, by: person.name, reason: standard.reason })
    .from(standard)
    .leftJoin(person, eq(person.id, standard.by))
    .where(eq(standard.occupationId, occupationId))
    .orderBy(desc(standard.version))
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** A version of an occupation's standard. Refuses with not-found. */
export async function loadStandard(db: Db, occupationId: string, version: number): Promise<StandardView> {
  const [found] = await db
    .select({ content: standard.content, at: standard.at, by: person.name, reason: standard.reason })
    .from(standard)
    .leftJoin(person, eq(person.id, standard.by))
    .where(and(eq(standard.occupationId, occupationId), eq(standard.version, version)))
  if (!found) throw missing('version')
  return { ...found, version, at: found.at.toISOString() }
}

/** Every word by which rooms and stations name their equipment: a standard that uses the same words finds them. */
export async function findEquipment(db: Db): Promise<string[]> {
  const rooms = await db.selectDistinct({ equipment: room.equipment }).from(room)
  const stations = await db.selectDistinct({ equipment: station.equipment }).from(station)
  return [...new Set([...rooms, ...stations].flatMap(({ equipment }) => equipment))].sort()
}

const missing = (what: string) => new Refused(refuse('not-found', { what }))
