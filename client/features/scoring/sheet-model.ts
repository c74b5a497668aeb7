import type { RuleSet } from '#domain/events/rule-set'
import { formatPoints } from '#domain/kit/points'
import { type Cell, cellOf, type Scores, scoredAspect } from '#domain/scoring/cell'
import { ABSENT, type MarkView, type RepeatView } from '#domain/scoring/contract'
import { implausible, scoreRange } from '#domain/scoring/implausible'
import { droppedJudges } from '#domain/scoring/kinds/panel'
import { heldValue, scoreText } from '#domain/scoring/mark-value'
import { isScoredAlone, presentScores } from '#domain/scoring/rounds'
import type { SchemeAspect } from '#domain/standards/contract'

export type { SchemeAspect }

/** What GET /api/sessions/:id/marks answers. */
export interface SheetMarks {
  readonly marks: readonly MarkView[]
  readonly repeats: readonly RepeatView[]
}

/** A round of independent scores: decimal text or `absent`, null where none is given. */
export interface SheetRound {
  readonly round: number
  readonly scores: readonly {
    readonly judgeId: string
    readonly value: string | null
    /** Whether the panel's rule leaves the points out, as the highest or lowest of the decided round. */
    readonly dropped: boolean
    /** Whether it stands out among the others of the panel, all of whom have given theirs. */
    readonly standsOut: boolean
  }[]
  /** Why it did not decide; null for the round that is open or decided. */
  readonly undone: 'repeated' | 'apart' | null
}

/** An aspect of a sheet as the staff see it. */
export interface SheetLine {
  readonly aspect: SchemeAspect
  readonly state: Cell['state']
  readonly award: string | null
  /** Who gave the agreed measurement; null for the other kinds or before it. */
  readonly measuredBy: string | null
  readonly measured: string | null
  /** The mean of a decided panel, before its factor. */
  readonly mean: string | null
  /** The rounds of independent scores, oldest first; none for a measurement. */
  readonly rounds: readonly SheetRound[]
}

/** The lines of one entry's sheet, computed by the rules that the server computes by. */
export function linesOf(
  entryId: string,
  aspects: readonly SchemeAspect[],
  judges: readonly string[],
  { marks, repeats }: SheetMarks,
  rules: RuleSet,
): SheetLine[] {
  return aspects.map((aspect) => {
    const own = <Thing extends { entryId: string; aspectId: string }>(thing: Thing) =>
      thing.entryId === entryId && thing.aspectId === aspect.id
    const repeated = new Set(repeats.filter(own).map(({ round }) => round))
    const cell = cellOf({
      aspect: scoredAspect(aspect, ''),
      judges,
      marks: marks.filter(own).map((mark) => ({ ...mark, ...heldValue(mark.value) })),
      repeated,
      rules,
    })
    const measured = cell.agreed?.value ?? null
    return {
      aspect,
      state: cell.state,
      award: cell.award === null ? null : formatPoints(cell.award),
      measuredBy: cell.agreed?.judgeId ?? null,
      measured: measured === null ? null : formatPoints(measured),
      mean: cell.mean === null ? null : formatPoints(cell.mean),
      rounds: isScoredAlone(aspect.kind) ? roundsOf(cell, judges, repeated, aspect, rules) : [],
    }
  })
}

function roundsOf(
  cell: Cell,
  judges: readonly string[],
  repeated: ReadonlySet<number>,
  aspect: SchemeAspect,
  rules: RuleSet,
): SheetRound[] {
  const { scale } = aspect

  const all: Scores[] = [...cell.earlier, cell.scores]
  return all.map((scores, index) => {
    const round = index + 1
    const dropped = scale && scores.size === judges.length ? droppedJudges(scores, scale) : null
    const given = judges.map((judgeId) => {
      const value = scores.get(judgeId)
      return {
        judgeId,
        value: value === undefined ? null : scoreText(value),
        dropped: dropped?.has(judgeId) ?? false,
        standsOut: scores.size === judges.length && standsOut(judgeId, scores, aspect, rules),
      }
    })
    const undone = round > cell.earlier.length ? null : repeated.has(round) ? 'repeated' : 'apart'
    return { round, scores: given, undone }
  })
}

function standsOut(judgeId: string, scores: Scores, aspect: SchemeAspect, rules: RuleSet): boolean {
  const range = scoreRange(scoredAspect(aspect, ''))
  const own = scores.get(judgeId)
  if (!range || own === undefined || own === ABSENT) return false
  const ofPanel = presentScores(new Map([...scores].filter(([judge]) => judge !== judgeId)))
  return implausible(own, { ofEntry: [], ofPanel }, range, rules.implausible) !== null
}
