import { type ChildProcess, spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/** How the process of one test file ended. */
export interface Outcome {
  /** The exit code; null when a signal ended the process. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** The process was ended because its time was up. */
  readonly late: boolean
  /** All that it printed, both streams in the order in which they came. */
  readonly output: string
  readonly milliseconds: number
}

export interface RunOptions {
  readonly root: string
  /** The file as one module that is ready to run; without it the file is loaded as it is written. */
  readonly bundle?: string | null
  readonly limitSeconds: number
  readonly env: NodeJS.ProcessEnv
}

const running = new Set<ChildProcess>()

/**
 * Runs one file in a process and process group of its own. When it ends or its time is up, whatever it left running
 * in that group is ended too. Client files see the packages as a browser does: otherwise Solid's effects never run.
 */
export function runFile(path: string, { root, limitSeconds, env, bundle }: RunOptions): Promise<Outcome> {
  const conditions = path.startsWith('client/') ? ['--conditions=browser'] : []
  const program = bundle ? ['--enable-source-maps', bundle] : ['--import', 'tsx', ...conditions, path]
  const started = performance.now()
  const child = spawn(process.execPath, program, {
    cwd: root,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)

  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }

  let late = false
  const timer = setTimeout(() => {
    late = true
    endGroup(child)
  }, limitSeconds * 1000)

  return new Promise((resolve, reject) => {
    child.on('error', reject)
    // A process left behind would hold the streams open, and 'close' would never come.
    child.on('exit', () => endGroup(child))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code, signal, late, output, milliseconds: performance.now() - started })
    })
  })
}

/** Ends every test file that is still running, for when the runner itself is told to stop. */
export function endAll(): void {
  for (const child of running) endGroup(child)
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    child.kill('SIGKILL')
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    const nobodyLeft = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!nobodyLeft) throw error
  }
}
