import { parseArgs } from 'node:util'
import { type ChaosReport, runChaos } from './chaos/run.ts'

const USAGE = `npm run chaos -- --seconds 120 --seed 1   judges at work on a throw-away server, while it and its database are
                                          killed, stopped and filled up; then every acknowledged mark is looked for
  --json   one line of JSON`

/** Runs the faults of a seed for so many seconds. Gives the exit code: 1 where anything was lost, doubled or broken. */
export async function chaos(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '120' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [seconds, seed] = [Number(values.seconds), Number(values.seed)]
  if (values.help || !(seconds > 0) || !Number.isInteger(seed)) {
    console.log(USAGE)
    return values.help ? 0 : 2
  }
  const say = (words: string) => console.error(words)
  // What is mounted and started ends with this process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  const report = await runChaos({ seed, goesOn: (_, ms) => ms < seconds * 1000, say })
  console.log(values.json ? JSON.stringify(report) : inWords(report))
  return report.ok ? 0 : 1
}

function inWords(report: ChaosReport): string {
  const { faults, acknowledged, lost, doubled, wrong, unasked, crashes, strange, auditFaults } = report
  const done = Object.entries(faults).map(([kind, count]) => `${kind} ${count ?? 'skipped'}`)
  return `${report.ok ? 'All is well' : 'SOMETHING IS WRONG'} after ${report.seconds} s with seed ${report.seed}.
  ${done.join(', ')}; ends of the server by itself: ${crashes}
  ${acknowledged} marks acknowledged, ${lost} lost, ${doubled} doubled, ${wrong} wrong, ${unasked} that nobody was told of
  ${strange} answers that no fault explains, ${report.unshown} marks and ${report.differing} totals shown otherwise, ${auditFaults} faults in the chains
  after kills of the database marks flowed within ${report.recoverySeconds} s of its answering`
}
