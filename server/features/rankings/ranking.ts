import { desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { result } from '#db/schema/rankings'
import type { RuleSet } from '#domain/events/rule-set'
import { formatPoints, points, sumPoints } from '#domain/kit/points'
import type { RankingHead } from '#domain/rankings/contract'
import { fieldAt, type Registered } from '#domain/rankings/field'
import { weightedPoints } from '#domain/scoring/entry-total'
import type { Books } from '../scoring/books.ts'
import type { SchemeIndex } from '../scoring/scheme-index.ts'
import { absentEntry, getDiscipline, type RankedEntry, registeredEntries, sessionIds } from './discipline-points.ts'
import { findUnveiling } from './unveiling/queries.ts'

/** Everything of a ranking that no mark changes: read once, and again when the discipline has changed. */
export interface RankingFrame {
  readonly head: RankingHead
  readonly eventId: string
  readonly isDraft: boolean
  readonly rules: RuleSet
  /** Null where there is none yet: then nothing is ranked. */
  readonly scheme: SchemeIndex | null
  readonly entries: ReadonlyMap<string, RankedEntry>
  /** Whoever was ever entered: whom the ranking of an earlier moment is taken from. */
  readonly registered: readonly (RankedEntry & Registered)[]
  readonly sessionIds: readonly string[]
  /** Since when the public reads no further mark: the board is frozen, or a ceremony has begun. */
  readonly stillAt: Date | null
  /** The entries that a ceremony has unveiled; null without one. */
  readonly unveiled: ReadonlySet<string> | null
}

/** Reads the frame of a discipline's ranking; refuses where there is no such discipline. */
export async function loadFrame(db: Db, books: Books, disciplineId: string): Promise<RankingFrame> {
  const { discipline, eventState } = await getDiscipline(db, disciplineId)
  const { board, ruleSet: rules, eventId, schemeId } = discipline
  const scheme = schemeId ? await books.scheme(db, schemeId) : null
  const criteria = scheme ? criteriaOf(scheme, rules) : []
  const registered = scheme ? await registeredEntries(db, disciplineId) : []
  const ceremony = board === 'unveiling' ? await findUnveiling(db, disciplineId) : null
  const head = {
    disciplineId,
    board,
    frozenAt: discipline.frozenAt?.toISOString() ?? null,
    veiled: 0,
    aspects: scheme?.aspects.size ?? 0,
    ties: rules.ranking.ties,
    maximum: formatPoints(sumPoints(criteria.map(({ maximum }) => points(maximum)))),
    criteria,
    absent: [],
    published: await newestVersion(db, disciplineId),
  }
  const frame = {
    head,
    eventId,
    isDraft: eventState === 'draft',
    rules,
    scheme,
    entries: new Map(),
    registered,
    sessionIds: scheme ? await sessionIds(db, disciplineId) : [],
    stillAt: ceremony?.startedAt ?? discipline.frozenAt,
    unveiled: ceremony?.unveiled ?? null,
  }
  return frameAt(frame, null)
}

/** A frame with the entries of an instant, or of now: those who competed then, and those who hadn't come. */
export function frameAt(frame: RankingFrame, at: Date | null): RankingFrame {
  const { ranked, absent } = fieldAt(frame.registered, at)
  return {
    ...frame,
    head: { ...frame.head, absent: absent.map(absentEntry) },
    entries: new Map(ranked.map((entry) => [entry.id, entry])),
  }
}

/** A scheme's criteria as a ranking names them, their maximum as the rules weigh it. */
export const criteriaOf = ({ view }: SchemeIndex, rules: RuleSet): RankingHead['criteria'] =>
  view.criteria.map(({ code, name, marks }) => ({
    code,
    name,
    maximum: formatPoints(weightedPoints(points(marks), code, rules)),
  }))

/** The version of the newest official result; null before the first. */
export async function newestVersion(db: Pick<Db, 'select'>, disciplineId: string): Promise<number | null> {
  const newest = db.select({ version: result.version }).from(result).where(eq(result.disciplineId, disciplineId))
  const [found] = await newest.orderBy(desc(result.version)).limit(1)
  return found?.version ?? null
}
