import { formatPoints } from '#domain/kit/points'
import { totalProblems } from '#domain/standards/component-scheme'
import type { DraftAspect, SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { problemsOf } from '#domain/standards/problems'
import { totalOf } from '#domain/standards/totals'

/** The fields that hold a figure, wherever they stand in a scheme. */
const figures = new Set(
  'marks maximum step perFault floor tolerance upTo points value lowest highest factor'.split(' '),
)
const figure = /^-?\d{1,5}(\.\d{1,4})?$/

/**
 * What is wrong with a draft as it was typed. Figures that can't be read and codes that are missing come first, and alone:
 * nothing can be added up before. `maximum` is what the aspects must add up to, where something says so.
 */
export function draftProblems(draft: SchemeDraft, maximum: string | null = null): SchemeProblem[] {
  const unreadable = unreadableIn(draft, '')
  if (unreadable.length > 0) return unreadable
  return [...(maximum === null ? [] : totalProblems(maximum, draft)), ...problemsOf(draft)]
}

function unreadableIn(value: unknown, where: string): SchemeProblem[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, held]) => {
    const at = `${where}/${key}`
    if (held === '' && figures.has(key)) return [problem('figure-missing', at, {})]
    if (held === '' && key === 'code') return [problem('code-missing', at, {})]
    if (typeof held === 'string' && figures.has(key) && !figure.test(held))
      return [problem('figure-unreadable', at, { text: held })]
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

/** What aspects add up to, with two decimals at least; null while one of them can't be read. */
export function sumOf(aspects: readonly DraftAspect[]): string | null {
  const readable = aspects.every(({ maximum }) => maximum === null || figure.test(maximum))
  return readable ? formatPoints(totalOf(aspects).marks, 2) : null
}
