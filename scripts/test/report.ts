import type { TestFile } from './files.ts'
import type { Verdict } from './judge.ts'
import type { Outcome } from './run-file.ts'

export interface Result {
  readonly file: TestFile
  readonly outcome: Outcome
  readonly verdict: Verdict
  /** What came of the file's first run, where it was red and the file ran once more. */
  readonly before?: Result
}

/** Whether anything is wrong with the file. */
export const isRed = ({ verdict }: Result): boolean => verdict.wrong.length > 0

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/**
 * The text that closes a run: what red runs printed, the slowest ten files, those that were green only when they ran once
 * more, the red ones, and `N passed, N failed` as the last line.
 */
export function report(results: readonly Result[]): string {
  const red = results.filter(isRed)
  const unsteady = results.flatMap((result) => (result.before && !isRed(result) ? [result.before] : []))
  const slowest = [...results].sort((a, b) => b.outcome.milliseconds - a.outcome.milliseconds).slice(0, 10)
  const passed = sum(results.map(({ verdict }) => verdict.passed))
  const failed = sum(results.map(({ verdict }) => verdict.failed))
  return [
    ...[...unsteady, ...red].map(describe),
    'Slowest:',
    ...slowest.map(({ file, outcome }) => `  ${seconds(outcome.milliseconds).padStart(7)}  ${file.path}`),
    ...unsteady.map((result) => `Unsteady: ${head(result)}`),
    ...red.map((result) => `Red: ${head(result)}`),
    '',
    `${passed} passed, ${failed} failed`,
  ].join('\n')
}

const head = ({ file, verdict }: Result) => `${file.path}: ${verdict.wrong.join('; ')}`

const describe = (result: Result) => `${'-'.repeat(8)} ${head(result)}\n${result.outcome.output.trim()}\n`
