import { parseArgs } from 'node:util'

/** What a test file needs: nothing, a PostgreSQL, or a browser (with a PostgreSQL behind the pages). */
export const kinds = ['pure', 'db', 'browser'] as const
export type Kind = (typeof kinds)[number]

export interface Options {
  /** Only files whose path holds one of these words; none: all files. */
  readonly names: readonly string[]
  readonly kinds: readonly Kind[]
}

/** Reads the words after `npm test --`. Throws in clear words when it doesn't know one. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'only-kind': { type: 'string' } },
  })
  const only = values['only-kind']
  const wanted = kinds.filter((kind) => only === undefined || kind === only)
  if (wanted.length === 0) throw new Error(`--only-kind is one of ${kinds.join(', ')}, not ${only}`)
  return { names: positionals, kinds: wanted }
}
