import type { Steps } from '#domain/kit/steps'

/** Carries steps out, and lets everybody else be answered between two of them. */
export async function takeSteps<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise(setImmediate)
  }
}
