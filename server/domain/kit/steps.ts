/** Work in steps of some milliseconds: whoever carries it out may answer others between two of them. */
export type Steps<Result> = Generator<void, Result>

/** So many rows are a step: a row of a table takes some 20 to 50 microseconds. */
const ROWS = 100

/** Does work for each item, a step after some of them; gives the results in their order. */
export function* inSteps<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Steps<Result[]> {
  const results: Result[] = []
  for (const item of items) {
    results.push(work(item))
    if (results.length % ROWS === 0) yield
  }
  return results
}

/** Carries steps out at once, where nobody waits. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
