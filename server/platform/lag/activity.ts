/** How often each label is being worked on. The event loop is the process's, and so is this record. */
const running = new Map<string, number>()
let met = new Set<string>()

/** Notes that something has begun, by a label that names nobody and no address; gives how to say, once, that it has ended. */
export function begin(label: string): () => void {
  running.set(label, (running.get(label) ?? 0) + 1)
  met.delete(label)
  met.add(label)
  let hasEnded = false
  return () => {
    if (hasEnded) return
    hasEnded = true
    const left = (running.get(label) ?? 0) - 1
    if (left > 0) running.set(label, left)
    else running.delete(label)
  }
}

/** Does something under a label. */
export async function doing<Result>(label: string, run: () => Promise<Result>): Promise<Result> {
  const end = begin(label)
  try {
    return await run()
  } finally {
    end()
  }
}

/** What is under way. */
export const underWay = (): string[] => [...running.keys()]

/** What was under way at any moment since this was last asked, what began last at the end. */
export function takeMet(): string[] {
  const labels = [...met]
  met = new Set(running.keys())
  return labels
}
