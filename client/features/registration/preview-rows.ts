import type { EntriesPreview, EntryProblem, EntryRow } from '#domain/registration/contract'

/** A row of the table with what was read from it and what is wrong with it. */
export interface PreviewRow {
  row: number
  entry: EntryRow | undefined
  problems: EntryProblem[]
}

/** The rows in their order, those with problems first. */
export function rowsOf({ entries, problems }: EntriesPreview): PreviewRow[] {
  const rows = new Map<number, PreviewRow>()
  for (const entry of entries) {
    const shown: PreviewRow = { row: entry.row, entry, problems: [] }
    // What is wrong with a member is shown where the team is.
    for (const { row } of [entry, ...entry.members]) rows.set(row, shown)
  }
  for (const problem of problems) {
    const known = rows.get(problem.row) ?? { row: problem.row, entry: undefined, problems: [] }
    rows.set(problem.row, known)
    known.problems.push(problem)
  }
  const all = [...new Set(rows.values())].sort((a, b) => a.row - b.row)
  return [...all.filter(({ problems }) => problems.length > 0), ...all.filter(({ problems }) => problems.length === 0)]
}
