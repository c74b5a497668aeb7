import { takeMet } from './activity.ts'

/** How often the event loop is expected to come by, and from how late on that is worth a line, in milliseconds. */
const BEAT_MS = 20
const LATE_MS = 200
/** So many of what was under way are named, the ones that began last. */
const MOST_NAMED = 20

/**
 * Logs when the event loop was held up, for how many milliseconds, and what was under way: whoever holds it up makes
 * everybody wait. `cpu` is the processor time that this process used meanwhile: far less than was waited says that the
 * machine was busy with something else. Gives how to stop.
 */
export function watchLag(log: { warn(facts: object, words: string): void }): () => void {
  let due = performance.now() + BEAT_MS
  let cpu = process.cpuUsage()
  const timer = setInterval(() => {
    const now = performance.now()
    const held = now - due
    const underWay = takeMet()
    if (held > LATE_MS) {
      const { user, system } = process.cpuUsage(cpu)
      const facts = { held: Math.round(held), cpu: Math.round((user + system) / 1000) }
      log.warn({ ...facts, underWay: underWay.slice(-MOST_NAMED) }, 'the event loop was held up')
    }
    due = now + BEAT_MS
    cpu = process.cpuUsage()
  }, BEAT_MS)
  timer.unref()
  return () => clearInterval(timer)
}
