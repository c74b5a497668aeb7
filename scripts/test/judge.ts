import type { Outcome } from './run-file.ts'

/** What uvu prints when it has finished. */
export interface Summary {
  readonly total: number
  readonly passed: number
  readonly skipped: number
}

/** What came of one file. It is green when nothing is wrong. */
export interface Verdict {
  readonly passed: number
  /** Tests that failed; at least 1 for a file with anything wrong. */
  readonly failed: number
  readonly skipped: number
  readonly wrong: readonly string[]
}

const closing = /^ {2}Total: +(\d+)\n {2}Passed: +(\d+)\n {2}Skipped: +(\d+)$/gm

/** Reads uvu's closing lines, or null when it never came to print them. */
export function readSummary(output: string): Summary | null {
  const last = [...output.replaceAll('\r', '').matchAll(closing)].at(-1)
  return last ? { total: Number(last[1]), passed: Number(last[2]), skipped: Number(last[3]) } : null
}

/**
 * Judges one file by how its process ended, what uvu printed, the traps in its text and the skips it may have. uvu's
 * exit code alone is not enough: it is 0 when a `before` hook throws, when nothing was run, and beside a stray `.only`.
 */
export function judge(outcome: Outcome, traps: readonly string[], skipsAllowed: number): Verdict {
  const summary = readSummary(outcome.output)
  const { total, passed, skipped } = summary ?? { total: 0, passed: 0, skipped: 0 }
  const wrong = [...traps, ...wrongEnd(outcome)]
  if (summary === null) wrong.push('it ended before uvu could sum up')
  else if (total === 0) wrong.push('it ran no test')
  else if (passed < total) wrong.push(`only ${passed} of ${total} tests passed`)
  if (skipped > skipsAllowed) wrong.push(`${skipped} skipped, ${skipsAllowed} allowed in scripts/test/allowed-skips.ts`)
  return { passed, failed: wrong.length === 0 ? 0 : Math.max(1, total - passed), skipped, wrong }
}

function wrongEnd({ code, signal, late, milliseconds }: Outcome): string[] {
  if (late) return [`it was still running after ${Math.round(milliseconds / 1000)} s and was ended`]
  if (signal !== null) return [`it was ended by ${signal}`]
  return code === 0 ? [] : [`it ended with exit code ${code}`]
}
