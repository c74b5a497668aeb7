import type { SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { problemsOf } from '#domain/standards/problems'

/** The fields that hold a figure, wherever they stand in a scheme. */
const figures = new Set(
  'marks maximum step perFault floor tolerance upTo points value lowest highest factor'.split(' '),
)
const figure = /^-?\d{1,8}(\.\d{1,4})?$/

/**
 * What is wrong with a draft as it was typed. Figures that can't be read and codes that are missing come first, and alone:
 * nothing can be added up before.
 */
export function draftProblems(draft: SchemeDraft): SchemeProblem[] {
  const unreadable = unreadableIn(draft, '')
  return unreadable.length > 0 ? unreadable : problemsOf(draft)
}

function unreadableIn(value: unknown, where: string): SchemeProblem[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, held]) => {
    const at = `${where}/${key}`
    if (figures.has(key) && typeof held === 'string' && !figure.test(held))
      return [problem('figure-unreadable', at, { text: held })]
    if (key === 'code' && held === '') return [problem('code-missing', at, {})]
    return unreadableIn(held, at)
  })
}

const problem = (code: string, where: string, facts: SchemeProblem['facts']): SchemeProblem => ({
  code,
  where,
  facts,
  severity: 'error',
  cell: null,
})
