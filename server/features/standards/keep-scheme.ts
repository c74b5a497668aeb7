import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { aspect, criterion, scheme as schemeTable, schemeVersion, subCriterion } from '#db/schema/standards'
import { points, sumPoints } from '#domain/kit/points'
import { personOf } from '#domain/people/access'
import { partIds } from '#domain/standards/continue'
import type { SchemeOrigin, SchemeView } from '#domain/standards/contract'
import type { Context } from '../../platform/execute.ts'
import { retire } from './retire.ts'

/** The workbook that a scheme was read from. */
export interface SchemeSource {
  readonly fileName: string
  /** The SHA-256 of the file. */
  readonly fileHash: string
}

/** A scheme that becomes the next version of `before`, or the first. */
export interface NextScheme {
  readonly before: SchemeView | null
  readonly scheme: SchemeView
  readonly origin: SchemeOrigin
  /** Null where no workbook was read. */
  readonly source: SchemeSource | null
  readonly reason: string | null
  /** How many marks have been given so far. */
  readonly marks: number
}

/**
 * Keeps a scheme as the next version, which never changes afterwards: what the scheme before had and this one leaves out
 * is retired. Gives the number of the version.
 */
export async function keepScheme(context: Context, next: NextScheme): Promise<number> {
  const { tx, now, newId } = context
  const { scheme } = next
  if (next.before) await keepOlder(context, next.before)
  const version = await writeHead(context, scheme, next)
  if (next.before) await retire(tx, now, partIds(next.before), partIds(scheme))
  await writeParts(tx, scheme)
  await tx.insert(schemeVersion).values({
    id: newId(),
    schemeId: scheme.id,
    version,
    content: scheme,
    origin: next.origin,
    fileName: next.source?.fileName,
    fileHash: next.source?.fileHash,
    reason: next.reason,
    marks: next.marks,
    by: personOf(context.actor),
    at: now,
  })
  return version
}

/** Keeps the only version of a scheme from before versions were kept. */
async function keepOlder({ tx, newId }: Context, before: SchemeView): Promise<void> {
  const [head] = await tx.select().from(schemeTable).where(eq(schemeTable.id, before.id))
  if (!head) throw new Error('a scheme was changed that is not there')
  const { version, sourceName: fileName, sourceHash: fileHash, createdAt: at } = head
  const origin: SchemeOrigin = fileName ? 'workbook' : 'editor'
  await tx
    .insert(schemeVersion)
    .values({ id: newId(), schemeId: before.id, version, content: before, origin, fileName, fileHash, marks: 0, at })
    .onConflictDoNothing({ target: [schemeVersion.schemeId, schemeVersion.version] })
}

/** Writes what the scheme is as a whole. Gives the number of its version. */
async function writeHead({ tx, now }: Context, scheme: SchemeView, { source }: NextScheme): Promise<number> {
  const aspects = scheme.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap((sub) => sub.aspects))
  const head = {
    name: scheme.name,
    sections: scheme.sections,
    total: sumPoints(aspects.map(({ maximum }) => points(maximum))),
    sourceName: source?.fileName ?? null,
    sourceHash: source?.fileHash ?? null,
  }
  const [written] = await tx
    .insert(schemeTable)
    .values({ id: scheme.id, createdAt: now, ...head })
    .onConflictDoUpdate({ target: schemeTable.id, set: { ...head, version: sql`${schemeTable.version} + 1` } })
    .returning({ version: schemeTable.version })
  if (!written) throw new Error('a scheme was not written')
  return written.version
}

async function writeParts(tx: Tx, { id: schemeId, criteria }: SchemeView): Promise<void> {
  const rows = criteria.map(({ subCriteria: _, marks, ...own }, position) => ({
    ...own,
    schemeId,
    position,
    marks: points(marks),
  }))
  const subs = criteria.flatMap(({ id: criterionId, subCriteria }) =>
    subCriteria.map((sub, position) => ({ ...sub, criterionId, position })),
  )
  const aspects = subs.flatMap(({ id: subCriterionId, aspects }) =>
    aspects.map(({ maximum, ...own }, position) => ({ ...own, subCriterionId, position, maximum: points(maximum) })),
  )
  await insertRows(tx, criterion, rows, orReplace(criterion))
  await insertRows(tx, subCriterion, subs, orReplace(subCriterion))
  await insertRows(tx, aspect, aspects, orReplace(aspect))
}

/** A row that is there becomes the one to be inserted, in each of its columns. */
function orReplace(table: PgTable): SQL {
  const columns = Object.values(getTableColumns(table)).map(({ name }) => sql.identifier(name))
  const set = columns.map((name) => sql`${name} = excluded.${name}`)
  return sql`on conflict (id) do update set ${sql.join(set, sql`, `)}`
}
