import { formatPoints, type Points, sumPoints, zero } from '#domain/kit/points'
import type { SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { problemsOf } from '#domain/standards/problems'
import { totalsOf } from '#domain/standards/totals'
import { cellName } from '../../../platform/spreadsheet/grid.ts'
import type { Block, BlockReader } from './block-reader.ts'
import { type CriterionPart, type Part, type Place, type SectionPart, subCriterionOf } from './draft.ts'

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
  readonly problems: readonly SchemeProblem[]
}

/** Puts the parts of a scheme together and names what is wrong with it by its cells. */
export function assemble({ sheet, name, sections: allSections, reader }: Parts): SchemeReading {
  const criteria = reader.criteria.filter((part) => !isLeftEmpty(part))
  const used = new Set(reader.blocks.flatMap((block) => block.aspects.map((aspect) => aspect.section)))
  const sections = allSections.filter((part) => part.name !== '' || part.claimed || used.has(part.code))
  const draft: SchemeDraft = {
    name,
    sections: sections.map(({ code, name, claimed }) => ({ code, name, marks: claimed === null ? null : formatPoints(claimed) })),
    criteria: criteria.map((part) => criterionOf(part, reader.blocks)),
  }
  const located = new Map([...pointersOf(sections, 'sections'), ...criteria.flatMap(criterionPointers)])
  const noticed = [['', reader.whole] as const, ...located].flatMap(([where, part]) => noticesOf(where, part, draft))
  const ruled = problemsOf(draft)
    .filter((problem) => !noticed.some(({ problem: known }) => known.severity === 'error' && known.where === problem.where))
    .map((problem) => ({ problem, place: placeOf(problem.where, located) }))
  const claimed = claimProblems(draft, criteria, reader)
  return { sheet, draft, problems: inOrder([...noticed, ...ruled, ...claimed], sheet) }
}
