import { spawn } from 'node:child_process'
import type { RunAs } from './run-as.ts'

/**
 * How PostgreSQL is told where its files are. On Linux it is started within them and told so: then it needs no way
 * there, and runs as another user below a folder that only root can enter.
 */
export const clusterArgument = (cluster: string) => (process.platform === 'linux' ? '/proc/self/cwd' : cluster)

/** What PostgreSQL's programs see of the environment. */
export const programEnv = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
}

/** Runs one of PostgreSQL's programs to its end: its exit code and all that it said. */
export function run(program: string, args: readonly string[], options: RunAs & { cwd: string }, input = '') {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program, [...args], { ...options, env: programEnv, stdio: ['pipe', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
    // A program that ends before it has read everything says why by itself.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
