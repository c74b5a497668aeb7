import type { CandidateProblem } from './bulk-columns.ts'

/** The first and last row of a range such as "A2:C9"; null where it is no range of more than one cell. */
function rowsOf(range: string): { readonly first: number; readonly last: number } | null {
  const [, from, top, to, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range) ?? []
  if (!from || (from === to && top === bottom)) return null
  return { first: Number(top), last: Number(bottom) }
}

/**
 * Merged cells between the heads and the last row: a workbook keeps one value for all of them, and nobody can tell
 * whether it was meant for each row.
 */
export function mergedProblems(
  merged: readonly string[],
  rows: readonly { readonly number: number }[],
): CandidateProblem[] {
  const [top, bottom] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0]
  return merged.flatMap((range) => {
    const at = rowsOf(range)
    if (!at || at.last < top || at.first > bottom) return []
    return [{ row: at.first, column: null, code: 'candidate-cells-merged', facts: { range } }]
  })
}
