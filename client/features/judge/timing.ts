const begun = new Map<string, number>()

/**
 * Measures a mark from the tap on: `mark-on-screen` ends with the first frame that shows it. Both measures carry the
 * command's id as their detail, so that a test or a judge's browser can read them.
 */
export function measureOnScreen(commandId: string, start: number): void {
  begun.set(commandId, start)
  requestAnimationFrame(() => {
    // A message comes after the frame has been drawn.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      performance.measure('mark-on-screen', { start, end: performance.now(), detail: commandId })
      port1.close()
    }
    port2.postMessage(null)
  })
}

/** `mark-acknowledged` ends when the server has the mark. Marks from before the page was loaded are not measured. */
export function measureAcknowledged(commandId: string): void {
  const start = begun.get(commandId)
  begun.delete(commandId)
  if (start !== undefined)
    performance.measure('mark-acknowledged', { start, end: performance.now(), detail: commandId })
}
