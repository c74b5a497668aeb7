import { parseArgs } from 'node:util'
import { candidates } from './bench/candidates.ts'
import { importing } from './bench/importing.ts'
import { marks } from './bench/marks.ts'
import { pages } from './bench/pages.ts'
import { ranking } from './bench/ranking.ts'
import { reads } from './bench/reads.ts'
import { type Figure, table } from './bench/table.ts'
import { timetable } from './bench/timetable.ts'

const parts: Readonly<Record<string, (form: { short: boolean }) => Promise<Figure[]>>> = {
  marks,
  ranking,
  reads,
  import: importing,
  candidates,
  pages,
  timetable,
}

const USAGE = `npm run bench              measures everything, each figure beside a baseline of the same run
npm run bench -- NAME ...  only these: ${Object.keys(parts).join(', ')}
  --short                  where a part has a short form, that: it says that all works, and nothing of speed
  --json                   one line of JSON for machines below the table`

/** Measures on throw-away servers with PostgreSQLs of their own. Returns the exit code: 0 when every target was reached. */
export async function bench(args: readonly string[]): Promise<number> {
  const flag = { type: 'boolean', default: false } as const
  const options = { json: flag, short: flag, help: flag }
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const names = positionals.length > 0 ? positionals : Object.keys(parts)
  if (values.help || names.some((name) => !parts[name])) {
    console.log(USAGE)
    return values.help ? 0 : 2
  }
  const figures: Figure[] = []
  for (const name of names) figures.push(...((await parts[name]?.({ short: values.short })) ?? []))
  console.log(table(figures))
  if (values.json) console.log(JSON.stringify(figures))
  return figures.every(({ reached }) => reached !== false) ? 0 : 1
}
