import type { OverallMethod, OverallRules } from '#domain/events/overall-rules'
import { formatPoints, type Points, scalePoints, sumPoints, zero } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { entryKey } from '#domain/registration/check-entries'
import type { Member } from '#domain/registration/contract'
import { tookPart } from './awards.ts'
import type { Award } from './contract.ts'
import type { BestEntry, NewerResult, OverallRow, OverallSource } from './overall-contract.ts'
import { compareRankKeys } from './standings.ts'

/** A standing of an official result as an overall table counts it. */
export interface CountedStanding {
  readonly entryId: string
  readonly name: string
  readonly latinName: string | null
  readonly members: readonly Member[]
  readonly delegation: { readonly code: string; readonly name: string }
  readonly rank: number
  readonly total: Points
  readonly award: Award | null
  readonly scale: Points | null
}

/** A discipline with its newest official result, the standings by rank. */
export interface CountedResult {
  readonly discipline: BestEntry['discipline']
  readonly standings: readonly CountedStanding[]
}

interface Counted extends CountedStanding {
  readonly discipline: BestEntry['discipline']
}

interface Group extends Pick<OverallRow, 'delegation' | 'person'> {
  readonly key: string
  readonly counted: Counted[]
}

type Figures = Omit<OverallRow, 'rank' | 'best' | 'total' | 'average'> & {
  readonly total: Points | null
  readonly average: Points | null
}

/**
 * The overall table: a row for each delegation (or person: a name in a delegation; the members of a team have its
 * result), by what the rules rank by, then by what parts equals; rows that stay equal share the rank and stand by code
 * and name. The order of the input doesn't matter but for that of each result's standings, which are by rank.
 */
export function overallOf(results: readonly CountedResult[], rules: OverallRules): OverallRow[] {
  const rows = groupsOf(results, rules)
    .map((group) => ({ group, figures: figuresOf(group, rules) }))
    .map((row) => ({ ...row, key: [rules.by, ...rules.ties].flatMap((method) => keyBy[method](row.figures)) }))
    .sort((a, b) => compareRankKeys(a.key, b.key) || (a.group.key < b.group.key ? -1 : 1))
  let rank = 0
  return rows.map(({ group, figures, key }, i) => {
    const above = rows[i - 1]?.key
    if (!above || compareRankKeys(above, key) !== 0) rank = i + 1
    const [total, average] = [textOf(figures.total), textOf(figures.average)]
    return { rank, ...figures, total, average, best: rules.group === 'delegation' ? bestOf(group.counted) : [] }
  })
}

const textOf = (points: Points | null) => (points === null ? null : formatPoints(points))

/** What rows are compared by, the greater first. Whole numbers are compared as they are. */
const keyBy: Readonly<Record<OverallMethod, (figures: Figures) => Points[]>> = {
  medals: ({ gold, silver, bronze }) => [gold, silver, bronze] as Points[],
  'medal-points': ({ medalPoints }) => [medalPoints as Points],
  'rank-points': ({ rankPoints }) => [rankPoints as Points],
  total: ({ total }) => [total ?? zero],
  average: ({ average }) => [average ?? zero],
}

/** The figures that rows are compared by, the first one first; medals have columns of their own. */
export const shownMethods = ({ by, ties }: Pick<OverallRules, 'by' | 'ties'>): Exclude<OverallMethod, 'medals'>[] =>
  [by, ...ties].filter((method) => method !== 'medals')

/** The entries that count, by who is ranked; of each discipline the first so many of a row, where the rules say so. */
function groupsOf(results: readonly CountedResult[], rules: OverallRules): Group[] {
  const groups = new Map<string, Group>()
  for (const { discipline, standings } of results) {
    const taken = new Map<string, number>()
    for (const standing of standings)
      for (const { key, ...group } of holdersOf(standing, rules)) {
        const known: Group = groups.get(key) ?? { key, ...group, counted: [] }
        groups.set(key, known)
        const before = taken.get(key) ?? 0
        if (rules.best !== null && before >= rules.best) continue
        taken.set(key, before + 1)
        known.counted.push({ ...standing, discipline })
      }
  }
  return [...groups.values()]
}

function holdersOf({ delegation, name, latinName, members }: CountedStanding, { group }: OverallRules) {
  if (group === 'delegation') return [{ key: delegation.code, delegation, person: null }]
  const persons = members.length > 0 ? members : [{ name, latinName }]
  return persons.map((person) => ({ key: entryKey(person.name, delegation.code), delegation, person }))
}

function figuresOf({ delegation, person, counted }: Group, rules: OverallRules): Figures {
  const won = (award: Award) => counted.filter((one) => one.award === award).length
  const awards = { gold: won('gold'), silver: won('silver'), bronze: won('bronze'), medallion: won('medallion') }
  const worth = rules.medalPoints
  const scales = counted.flatMap(({ scale }) => (scale === null ? [] : [scale]))
  const total = scales.length > 0 ? sumPoints(scales) : null
  return {
    delegation,
    person: person && { name: person.name, latinName: person.latinName },
    ...awards,
    medalPoints:
      awards.gold * worth.gold +
      awards.silver * worth.silver +
      awards.bronze * worth.bronze +
      awards.medallion * worth.medallion,
    rankPoints: counted.reduce((sum, one) => sum + (tookPart(one) ? (rules.rankPoints[one.rank - 1] ?? 0) : 0), 0),
    entries: counted.length,
    scaled: scales.length,
    total,
    average: total === null ? null : scalePoints(total, 1, scales.length, 2),
  }
}

function bestOf(counted: readonly Counted[]): BestEntry[] {
  const greatest = Math.max(...counted.map(({ scale }) => scale ?? -1))
  return counted.flatMap(({ entryId, name, latinName, discipline, scale }) =>
    scale === null || scale < greatest ? [] : [{ entryId, name, latinName, discipline, scale: formatPoints(scale) }],
  )
}

/** The results that are newer than those that a table was made of. */
export function newerResults(counted: readonly OverallSource[], now: readonly OverallSource[]): NewerResult[] {
  const versions = new Map(counted.map(({ id, version }) => [id, version]))
  return now.flatMap(({ id, code, name, latinName, version }) => {
    const before = versions.get(id) ?? null
    return version === null || version === before ? [] : [{ code, name, latinName, counted: before, newest: version }]
  })
}

/** What must be known to judge whether an overall table may be published. */
export interface PublishOverallFacts {
  /** The disciplines that count and have an official result. */
  readonly results: number
  /** The version published last that was made of the very same; null where something has changed. */
  readonly same: number | null
}

/** Why the overall table may not be published: nothing to make it of, or nothing new in it. */
export function whyNotPublishOverall({ results, same }: PublishOverallFacts): Refusal | null {
  if (results === 0) return refuse('overall-without-results')
  return same === null ? null : refuse('overall-unchanged', { version: same })
}
