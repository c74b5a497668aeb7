import { parentPort, type TransferListItem } from 'node:worker_threads'
import { type Refusal, Refused } from '#domain/kit/refusal'

/** What a thread of a pool is asked: the address of the module whose `carryOut` is called, and what that is given. */
export interface Order {
  readonly module: string
  readonly input: unknown
}

/** What came of an order; `parts` of the result's memory are handed over, not copied. */
export interface Done<Result> {
  readonly result: Result
  readonly parts?: readonly TransferListItem[]
}

/** What a thread says: first that it has started, then what came of each order. */
export type Said = 'started' | Answer
export type Answer = { readonly result: unknown } | { readonly refusal: Refusal } | { readonly fault: string }

/** What a module that carries out orders exports under the name `carryOut`. Throws Refused. */
export type CarryOut<Input, Result> = (input: Input) => Done<Result> | Promise<Done<Result>>

/** Carries out one order after another, apart from the thread that answers everybody. */
parentPort?.on('message', async ({ module, input }: Order) => {
  const { answer, parts } = await answerOf(module, input)
  parentPort?.postMessage(answer satisfies Said, parts)
})
parentPort?.postMessage('started' satisfies Said)

async function answerOf(module: string, input: unknown): Promise<{ answer: Answer; parts: TransferListItem[] }> {
  try {
    const carrier = (await import(module)) as { carryOut: CarryOut<unknown, unknown> }
    const { result, parts = [] } = await carrier.carryOut(input)
    return { answer: { result }, parts: [...parts] }
  } catch (error) {
    return { answer: answerTo(error), parts: [] }
  }
}

/** An error loses its class on the way to another thread. */
function answerTo(error: unknown): Answer {
  if (error instanceof Refused) return { refusal: error.refusal }
  return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
