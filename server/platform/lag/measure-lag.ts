import { monitorEventLoopDelay } from 'node:perf_hooks'

const STEP = 20
const WINDOW = 1000

/** How late the event loop is. */
export interface LagMeter {
  /** The mean lag of the last second, in milliseconds. */
  lag(): number
  stop(): void
}

/** Starts measuring; it keeps no process alive. */
export function measureLag(): LagMeter {
  const delays = monitorEventLoopDelay({ resolution: STEP })
  delays.enable()
  let lag = 0
  const timer = setInterval(() => {
    lag = delays.count > 0 ? Math.max(0, delays.mean / 1e6 - STEP) : WINDOW
    delays.reset()
  }, WINDOW)
  timer.unref()
  return {
    lag: () => lag,
    stop() {
      clearInterval(timer)
      delays.disable()
    },
  }
}
