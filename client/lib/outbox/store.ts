import type { WaitingMark } from './waiting-mark.ts'

/** Where waiting marks outlive the page. */
export interface OutboxStore {
  /** Every mark that waits or was refused, of every judge who used this device. */
  read(): Promise<WaitingMark[]>
  /** Keeps some and forgets others in one step; once it has resolved they outlive a crash. */
  write(kept: readonly WaitingMark[], forgotten: readonly string[]): Promise<void>
}

/** A store that lives as long as the page, for tests. */
export function createMemoryStore(initial: readonly WaitingMark[] = []): OutboxStore & { marks(): WaitingMark[] } {
  const kept = new Map(initial.map((mark) => [mark.commandId, mark]))
  return {
    marks: () => [...kept.values()],
    read: async () => [...kept.values()],
    async write(marks, forgotten) {
      for (const commandId of forgotten) kept.delete(commandId)
      for (const mark of marks) kept.set(mark.commandId, mark)
    },
  }
}
