import { and, desc, eq, lte } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { person } from '#db/schema/people'
import { scheme, schemeVersion } from '#db/schema/standards'
import { Refused, refuse } from '#domain/kit/refusal'
import type { SchemeVersion, SchemeView } from '#domain/standards/contract'
import { loadScheme } from './queries.ts'

const columns = {
  version: schemeVersion.version,
  at: schemeVersion.at,
  by: person.name,
  origin: schemeVersion.origin,
  fileName: schemeVersion.fileName,
  reason: schemeVersion.reason,
  marks: schemeVersion.marks,
}

/** The versions of a scheme, the newest first. */
export async function findVersions(db: Db, schemeId: string): Promise<SchemeVersion[]> {
  const rows = await db
    .select(columns)
    .from(schemeVersion)
    .leftJoin(person, eq(person.id, schemeVersion.by))
    .where(eq(schemeVersion.schemeId, schemeId))
    .orderBy(desc(schemeVersion.version))
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** The number of a scheme's newest version. Refuses with not-found. */
export async function newestVersion(db: Db | Tx, schemeId: string): Promise<number> {
  const [found] = await db.select({ version: scheme.version }).from(scheme).where(eq(scheme.id, schemeId))
  if (!found) throw new Refused(refuse('not-found', { what: 'scheme' }))
  return found.version
}

/** The number of the version that held at an instant; before the first, the first. */
export async function versionAt(db: Db, schemeId: string, at: Date): Promise<number> {
  const [found] = await db
    .select({ version: schemeVersion.version })
    .from(schemeVersion)
    .where(and(eq(schemeVersion.schemeId, schemeId), lte(schemeVersion.at, at)))
    .orderBy(desc(schemeVersion.version))
    .limit(1)
  return found?.version ?? 1
}

/** A scheme as one of its versions has it. Refuses with not-found. */
export async function loadVersion(db: Db | Tx, schemeId: string, version: number): Promise<SchemeView> {
  const at = and(eq(schemeVersion.schemeId, schemeId), eq(schemeVersion.version, version))
  const [found] = await db.select({ content: schemeVersion.content }).from(schemeVersion).where(at)
  if (found) return found.content
  // A scheme from before versions were kept has its first one in its parts alone.
  if (version === (await newestVersion(db, schemeId))) return loadScheme(db, schemeId)
  throw new Refused(refuse('not-found', { what: 'version' }))
}
