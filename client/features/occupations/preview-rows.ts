import type { OccupationProblem, OccupationsPreview } from '#domain/standards/occupation-contract'

/** A row of the table: an occupation, or a work type below it, with what is wrong with the row. */
export interface PreviewRow {
  readonly row: number
  /** Of an occupation, or of the work type that the row adds to one. */
  readonly code: string
  readonly name: string
  readonly latinName: string | null
  readonly isType: boolean
  /** Null where nothing could be read from the row. */
  readonly known: boolean | null
  readonly problems: readonly OccupationProblem[]
}

/** What was read, in the order of the file, the rows with problems first. An occupation and its first work type share a row. */
export function rowsOf({ occupations, problems }: OccupationsPreview): PreviewRow[] {
  const rows: Omit<PreviewRow, 'problems'>[] = occupations.flatMap(({ workTypes, ...own }) => [
    { ...pick(own), isType: false },
    ...workTypes.map((type) => ({ ...pick(type), isType: true })),
  ])
  const seen = new Set<number>()
  const withProblems = rows.map((one) => {
    // What is wrong with a row is said once, at the first line that it became.
    const own = seen.has(one.row) ? [] : problems.filter(({ row }) => row === one.row)
    seen.add(one.row)
    return { ...one, problems: own }
  })
  const others = [...new Set(problems.map(({ row }) => row))].filter((row) => !seen.has(row))
  const unread = others.map((row) => ({
    ...{ row, code: '', name: '', latinName: null, isType: false, known: null },
    problems: problems.filter((problem) => problem.row === row),
  }))
  const isBad = (one: PreviewRow) => one.problems.length > 0
  return [
    ...[...withProblems.filter(isBad), ...unread].sort((a, b) => a.row - b.row),
    ...withProblems.filter((one) => !isBad(one)),
  ]
}

const pick = ({ row, code, name, latinName, known }: Omit<PreviewRow, 'problems' | 'isType'>) => ({
  row,
  code,
  name,
  latinName,
  known,
})

/** How much a file would add, and how many of its occupations are there already. */
export function countNew({ occupations }: OccupationsPreview) {
  const known = occupations.filter((one) => one.known).length
  const workTypes = occupations.reduce((sum, one) => sum + one.workTypes.filter((type) => !type.known).length, 0)
  return { occupations: occupations.length - known, workTypes, known }
}
