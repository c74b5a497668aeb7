import type { TestFile } from './files.ts'
import type { Verdict } from './judge.ts'
import type { Outcome } from './run-file.ts'

export interface Result {
  readonly file: TestFile
  readonly outcome: Outcome
  readonly verdict: Verdict
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** The text that closes a run: red files in full, the slowest five, and `N passed, N failed` as the last line. */
export function report(results: readonly Result[]): string {
  const red = results.filter(({ verdict }) => verdict.wrong.length > 0)
  const slowest = [...results].sort((a, b) => b.outcome.milliseconds - a.outcome.milliseconds).slice(0, 5)
  const passed = sum(results.map(({ verdict }) => verdict.passed))
  const failed = sum(results.map(({ verdict }) => verdict.failed))
  return [
    ...red.map(describe),
    'Slowest:',
    ...slowest.map(({ file, outcome }) => `  ${seconds(outcome.milliseconds).padStart(7)}  ${file.path}`),
    ...red.map(({ file, verdict }) => `Red: ${file.path}: ${verdict.wrong.join('; ')}`),
    '',
    `${passed} passed, ${failed} failed`,
  ].join('\n')
}

function describe({ file, outcome, verdict }: Result): string {
  const head = `${'-'.repeat(8)} ${file.path}: ${verdict.wrong.join('; ')}`
  return `${head}\n${outcome.output.trim()}\n`
}
