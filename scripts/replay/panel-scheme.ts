import { formatPoints, type Points, points, sumPoints } from '#domain/kit/points'
import { ABSENT } from '#domain/scoring/contract'
import type { PanelScale, SchemeDraft } from '#domain/standards/contract'
import { scaleMaximum } from '#domain/standards/kind-problems'
import type { PanelRow, Program } from './read-programs.ts'

/** What makes an aspect of a program: its name and its factor. */
export const aspectKey = ({ aspect, factor }: Pick<PanelRow, 'aspect' | 'factor'>) => JSON.stringify([aspect, factor])

/** The usual scale ends here; a mark above it widens the scale. */
const USUAL_HIGHEST = points('10')

/**
 * The scheme of a program: one sub-criterion with a panel aspect for each aspect and factor, which drops the highest and
 * the lowest of those present. The scale's step is the greatest that all marks are multiples of.
 */
export function panelScheme({ program, entries }: Program): SchemeDraft {
  const rows = entries.flatMap((entry) => entry.rows)
  const marks = rows.flatMap((row) => row.marks.filter((mark) => mark !== ABSENT).map(points))
  const step = marks.reduce<Points>(greatestStep, 0 as Points)
  const most = marks.reduce<number>((a, b) => Math.max(a, b), USUAL_HIGHEST)
  const unique = [...new Map(rows.map((row) => [aspectKey(row), row])).values()]
  const aspects = unique.map(({ aspect, factor }, at) => {
    const scale: PanelScale = {
      lowest: formatPoints(step),
      highest: formatPoints((Math.ceil(most / step) * step) as Points),
      step: formatPoints(step),
      dropHighest: 1,
      dropLowest: 1,
      factor,
      absence: 'left-out',
    }
    return {
      code: `A1.${at + 1}`,
      kind: 'panel' as const,
      description: aspect,
      explanation: '',
      requirement: '',
      section: null,
      maximum: formatPoints(scaleMaximum(scale)),
      measure: null,
      ladder: null,
      scale,
    }
  })
  const marksOfAll = formatPoints(sumPoints(aspects.map(({ maximum }) => points(maximum))))
  return {
    name: program,
    sections: [],
    criteria: [
      {
        code: 'A',
        name: program,
        marks: marksOfAll,
        subCriteria: [{ code: 'A1', name: program, day: 1, aspects }],
      },
    ],
  }
}

function greatestStep(a: Points, b: Points): Points {
  return b === 0 ? a : greatestStep(b, (a % b) as Points)
}
