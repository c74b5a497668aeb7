import { formatPoints, type Points, sumPoints, zero } from '#domain/kit/points'
import type {
  AspectKind,
  DraftAspect,
  DraftSubCriterion,
  LadderStep,
  Measure,
  PanelScale,
  SchemeProblem,
} from '#domain/standards/contract'
import { measureFrom } from '#domain/standards/measure'

/** A place on the sheet. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** What was noticed while a part was read; `field` is the part's field that it concerns. */
export interface Notice {
  readonly code: string
  readonly severity: SchemeProblem['severity']
  readonly field: string
  readonly place: Place
  readonly facts: SchemeProblem['facts']
}

/** A part of a scheme while it is being read: where its fields stand ("" for all of it), and what was noticed. */
export interface Part {
  readonly places: Map<string, Place>
  readonly notices: Notice[]
}

/** How an aspect turns into points, where a workbook says it outright. */
export type AspectForm = Measure | PanelScale

export interface AspectPart extends Part {
  kind: AspectKind
  readonly description: string
  /** The lines of the explanation. */
  readonly explanation: string[]
  readonly requirement: string
  readonly section: string | null
  readonly maximum: Points | null
  readonly ladder: LadderStep[]
  /** The marks listed under a measurement. */
  readonly listed: Points[]
  /** What our own column says of measure or scale; null where a workbook doesn't. */
  readonly form: AspectForm | null
}

export interface SubCriterionPart extends Part {
  readonly code: string
  readonly name: string
  day: number | null
  readonly aspects: AspectPart[]
}

export interface CriterionPart extends Part {
  readonly code: string
  name: string
  /** What the table of criteria claims; null where it claims nothing. */
  readonly claimed: Points | null
  readonly subCriteria: SubCriterionPart[]
}

export interface SectionPart extends Part {
  readonly code: string
  readonly name: string
  readonly claimed: Points | null
}

/** What belongs to every part, for one that stands at a place. */
export function partAt(place: Place): Part {
  return { places: new Map([['', place]]), notices: [] }
}

/** The sum of the largest marks; an aspect without one adds nothing. */
export const sumOf = (aspects: readonly AspectPart[]): Points =>
  sumPoints(aspects.map(({ maximum }) => maximum ?? zero))

/** Words are kept up to what one cell can hold. */
const LONGEST = 32_767

/** The value of an aspect, once everything that belongs to it has been read. */
export function aspectOf(part: AspectPart, code: string): DraftAspect {
  const { kind, description, requirement, section, maximum, ladder, listed, form } = part
  const explanation = part.explanation.join('\n').slice(0, LONGEST)
  const measured = kind === 'measurement'
  const said = form && 'form' in form ? form : null
  return {
    code,
    kind,
    description,
    explanation,
    requirement,
    section,
    maximum: maximum === null ? null : formatPoints(maximum),
    measure: measured ? (said ?? measureFrom([description, explanation, requirement], listed, maximum ?? zero)) : null,
    ladder: kind === 'judgement' ? [...ladder] : null,
    scale: kind === 'panel' && form && !('form' in form) ? form : null,
  }
}

/** The value of a sub-criterion, its aspects numbered. */
export function subCriterionOf({ code, name, day, aspects }: SubCriterionPart): DraftSubCriterion {
  return { code, name, day, aspects: aspects.map((part, at) => aspectOf(part, `${code}.${at + 1}`)) }
}
