/**
 * A reading that many ask for at once: while one is under way, all who ask meanwhile wait for the next. Whoever asks is
 * given what was read after asking, never what was read before.
 */
export function joined<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<Value> | null = null
  return () => {
    next ??= last.then(() => {
      next = null
      const reading = read()
      last = reading.catch(() => undefined)
      return reading
    })
    return next
  }
}
