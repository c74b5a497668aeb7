import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Points, zero } from '#domain/kit/points'
import { Refused } from '#domain/kit/refusal'
import { type Total, totalsOf } from '#domain/standards/totals'
import { readScheme } from '../server/features/standards/workbook/read-scheme.ts'

/**
 * Reads a marking scheme workbook and prints what it holds as one line of JSON: counts, points as numbers, and every
 * problem with its cell. Gives the exit code: 0 when the file was read, 1 when it is no such workbook, 2 without a file.
 */
export async function inspectScheme([file]: readonly string[]): Promise<number> {
  if (!file) {
    console.error('Usage: npm run --silent inspect-scheme -- FILE.xlsx')
    return 2
  }
  try {
    console.log(JSON.stringify(await inspect(await readFile(pathOf(file)))))
    return 0
  } catch (error) {
    console.log(JSON.stringify({ ...nothing, problems: [problemOf(error)] }))
    return 1
  }
}

/** A file is looked for where the person stands, which may not be where npm runs the script. */
const pathOf = (file: string) => resolve(process.env.INIT_CWD ?? '.', file)

async function inspect(bytes: Uint8Array) {
  const { sheet, draft, ladderRows, problems } = await readScheme(bytes)
  const totals = totalsOf(draft)
  return {
    sheet,
    name: draft.name,
    criteria: draft.criteria.map(({ code, name, marks }) => ({ code, name, marks: Number(marks) })),
    subCriteria: draft.criteria.reduce((count, { subCriteria }) => count + subCriteria.length, 0),
    measurement: totalOf(totals.kinds.measurement),
    judgement: totalOf(totals.kinds.judgement),
    ladderRows,
    sections: sectionsOf(draft.sections, totals.sections),
    days: [...totals.days].sort(([a], [b]) => a - b).map(([day, total]) => ({ day, ...totalOf(total) })),
    total: numberOf(totals.whole.marks),
    problems: problems.map(({ where: _, ...problem }) => problem),
  }
}

function sectionsOf(
  listed: readonly { code: string; name: string; marks: string | null }[],
  found: ReadonlyMap<string, Total>,
) {
  const unlisted = [...found.keys()].filter((code) => !listed.some((section) => section.code === code))
  const all = [...listed, ...unlisted.map((code) => ({ code, name: '', marks: null }))]
  return all.map(({ code, name, marks }) => {
    const { count, marks: sum } = found.get(code) ?? { count: 0, marks: zero }
    return { code, name, count, marks: numberOf(sum), claimed: marks === null ? null : Number(marks) }
  })
}

/** Points as the number whose shortest decimal they are: 76, 0.25. */
const numberOf = (points: Points) => points / 10_000
const totalOf = ({ count, marks }: Total) => ({ count, marks: numberOf(marks) })

const nothing = {
  criteria: [],
  subCriteria: 0,
  measurement: { count: 0, marks: 0 },
  judgement: { count: 0, marks: 0 },
  ladderRows: 0,
  sections: [],
  days: [],
  total: 0,
}

function problemOf(error: unknown) {
  if (error instanceof Refused)
    return { code: error.refusal.code, severity: 'error', cell: null, facts: error.refusal.facts }
  if (error instanceof Error && 'code' in error)
    return { code: 'file-unreadable', severity: 'error', cell: null, facts: { reason: String(error.code) } }
  throw error
}
