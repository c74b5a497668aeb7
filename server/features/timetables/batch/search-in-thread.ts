import { startThread } from '../../../platform/threads/start-thread.ts'
import type { SolveThreadOrder, SolveThreadSaid } from './solve-thread.ts'

type Found = Extract<SolveThreadSaid, { kind: 'found' }>

/** Searches in a thread of its own; the signal ends it, and the promise is rejected then. */
export function searchInThread(
  order: SolveThreadOrder,
  signal: AbortSignal,
  report: (said: Extract<SolveThreadSaid, { kind: 'progress' }>) => void,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const thread = startThread(new URL('./solve-thread.ts', import.meta.url), { workerData: order })
    const end = () => void thread.terminate()
    signal.addEventListener('abort', end)
    thread.on('message', (said: SolveThreadSaid) => (said.kind === 'found' ? resolve(said) : report(said)))
    thread.once('error', reject)
    thread.once('exit', (code) => {
      signal.removeEventListener('abort', end)
      reject(signal.aborted ? signal.reason : new Error(`a search ended with ${code}`))
    })
  })
}
