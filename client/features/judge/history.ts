/** What a mark took the place of. */
export interface Step {
  readonly entryId: string
  readonly aspectId: string
  readonly round: number
  readonly before: string | null
}

/** The most steps that can be undone. */
const MOST = 50

/** The marks entered since the page was opened, newest last, as they can be undone. */
export function createHistory() {
  const steps: Step[] = []
  return {
    add(step: Step): void {
      steps.push(step)
      if (steps.length > MOST) steps.shift()
    },
    /** Takes the newest step; null where there is none. */
    take: (): Step | null => steps.pop() ?? null,
    count: () => steps.length,
  }
}
