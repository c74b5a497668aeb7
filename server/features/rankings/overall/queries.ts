import { desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { overallResult } from '#db/schema/rankings'
import { completeOverallRules, type OverallRules } from '#domain/events/overall-rules'
import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { formatPoints } from '#domain/kit/points'
import { type CountedStanding, newerResults, overallOf } from '#domain/rankings/overall'
import type { OverallDraft, OverallPreview, OverallView } from '#domain/rankings/overall-contract'
import { sha256 } from '../../../platform/hash.ts'
import { getEventRow } from '../../events/queries.ts'
import { type OverallInput, readResults } from './read-results.ts'

/** The rules of an event's overall table. */
export async function overallRules(tx: Db | Tx, eventId: string): Promise<OverallRules> {
  return completeOverallRules((await getEventRow(tx, eventId)).overallRules)
}

/** The overall table that rules make of the official results as they are; writes nothing. */
export async function previewOverall(db: Db, eventId: string, rules: OverallRules): Promise<OverallPreview> {
  const { sources, results } = await readResults(db, eventId, rules)
  return { sources, rows: overallOf(results, rules) }
}

/** The overall table that was published last, with what has changed since; null before the first. */
export async function newestOverall(db: Db, eventId: string): Promise<OverallView | null> {
  const own = eq(overallResult.eventId, eventId)
  const [found] = await db.select().from(overallResult).where(own).orderBy(desc(overallResult.version)).limit(1)
  if (!found) return null
  const { version, inputHash, publishedAt, sources, rows } = found
  const rules = completeOverallRules(found.rules)
  const now = await readResults(db, eventId, rules)
  const newer = newerResults(sources, now.sources)
  return { version, rules, inputHash, publishedAt: publishedAt.toISOString(), sources, rows, newer }
}

/** What the staff see: the table as it would be published now, and the one that was. */
export async function overallDraft(db: Db, eventId: string): Promise<OverallDraft> {
  const rules = await overallRules(db, eventId)
  const published = await newestOverall(db, eventId)
  const own = eq(overallResult.eventId, eventId)
  const versions = await db
    .select({
      version: overallResult.version,
      inputHash: overallResult.inputHash,
      publishedAt: overallResult.publishedAt,
    })
    .from(overallResult)
    .where(own)
    .orderBy(desc(overallResult.version))
  return {
    rules,
    ...(await previewOverall(db, eventId, rules)),
    published,
    rulesChanged: published !== null && canonicalText(rules) !== canonicalText(published.rules),
    versions: versions.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })),
  }
}

/** The hash of everything that an overall table is made of: the rules and the official results, in one fixed order. */
export function inputHashOf({ sources, results }: OverallInput, rules: OverallRules): string {
  const counted = results.map(({ discipline, standings }) => ({
    code: discipline.code,
    standings: standings.map(standingFacts),
  }))
  const versions = sources.map(({ id, version, inputHash }) => ({ id, version, inputHash }))
  return sha256(canonicalText({ rules, versions, results: counted } as Canonical))
}

const standingFacts = ({ total, scale, members, ...standing }: CountedStanding) => ({
  ...standing,
  members: members.map(({ name, latinName }) => ({ name, latinName })),
  total: formatPoints(total),
  scale: scale === null ? null : formatPoints(scale),
})
