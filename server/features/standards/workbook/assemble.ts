import { formatPoints, type Points } from '#domain/kit/points'
import type { DraftCriterion, SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { problemsOf } from '#domain/standards/problems'
import { cellName } from '../../../platform/spreadsheet/grid.ts'
import type { Block, BlockReader } from './block-reader.ts'
import { claimProblems } from './claims.ts'
import { type CriterionPart, type SectionPart, subCriterionOf, sumOf } from './draft.ts'
import { type Located, locate, type Placed, placeOf } from './located.ts'

/** What a sheet was read into. */
export interface Parts {
  readonly sheet: string
  readonly name: string
  readonly sections: readonly SectionPart[]
  readonly reader: BlockReader
}

/** A scheme as it was found, with all its problems in the order of the sheet. */
export interface SchemeReading {
  readonly sheet: string
  readonly draft: SchemeDraft
  /** The rows of the sheet that describe a score. */
  readonly ladderRows: number
  readonly problems: readonly SchemeProblem[]
}

/** Puts the parts of a scheme together and names what is wrong with it by its cells. */
export function assemble({ sheet, name, sections: allSections, reader }: Parts): SchemeReading {
  const left = reader.criteria.filter(isLeftEmpty)
  const criteria = reader.criteria.filter((part) => !isLeftEmpty(part))
  const used = new Set(reader.blocks.flatMap((block) => block.aspects.map((aspect) => aspect.section)))
  const sections = allSections.filter((part) => part.name !== '' || part.claimed || used.has(part.code))
  const draft: SchemeDraft = {
    name,
    sections: sections.map((part) => ({ code: part.code, name: part.name, marks: textOf(part.claimed) })),
    criteria: criteria.map((part) => criterionOf(part, reader.blocks)),
  }
  const located = locate(reader.whole, sections, criteria)
  const noticed = located.flatMap(noticesOf)
  const known = new Set(
    noticed.filter(({ problem }) => problem.severity === 'error').map(({ problem }) => problem.where),
  )
  const ruled = problemsOf(draft)
    .filter(({ where }) => !known.has(where))
    .map((problem) => ({ problem, place: placeOf(problem.where, located) }))
  const empty = left.map(emptyProblem)
  const problems = inOrder([...noticed, ...ruled, ...claimProblems(reader), ...empty], sheet)
  return { sheet, draft, ladderRows: reader.ladderRows, problems }
}

/** A criterion that the form has lines for and that nobody filled in: named as a problem, left out of the scheme. */
const isLeftEmpty = ({ name, claimed, subCriteria }: CriterionPart) =>
  name === '' && !claimed && subCriteria.every((part) => part.name === '' && part.aspects.length === 0)

function emptyProblem(part: CriterionPart): Placed {
  const problem = { code: 'criterion-empty', severity: 'warning', where: '', facts: { criterion: part.code } } as const
  return { problem, place: part.places.get('') ?? { row: 0, column: 0 } }
}

/** The points of a criterion are what its table claims, else what the head of its block claims, else what it adds up to. */
function criterionOf(part: CriterionPart, blocks: readonly Block[]): DraftCriterion {
  const { code, name, claimed, subCriteria } = part
  const head = blocks.find((block) => block.criterion === part)?.claim?.mark
  const marks = claimed ?? head ?? sumOf(subCriteria.flatMap(({ aspects }) => aspects))
  return { code, name, marks: formatPoints(marks), subCriteria: subCriteria.map(subCriterionOf) }
}

const textOf = (points: Points | null) => (points === null ? null : formatPoints(points))

function noticesOf({ where, part, named }: Located): Placed[] {
  return part.notices.map(({ code, severity, field, place, facts }) => ({
    problem: { code, severity, where: where + field, facts: { ...named, ...facts } },
    place,
  }))
}

/** By rows, then columns; what concerns the whole sheet comes first, and names no cell. */
function inOrder(problems: readonly Placed[], sheet: string): SchemeProblem[] {
  return [...problems]
    .sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)
    .map(({ problem, place }) => ({
      ...problem,
      cell: place.row > 0 ? cellName(sheet, place.row, place.column) : null,
    }))
}
