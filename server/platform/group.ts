import type { Tx } from '#db/client'
import { Refused } from '#domain/kit/refusal'
import { retryConflicts } from './conflicts.ts'
import {
  type Context,
  type Done,
  type Door,
  findAnswers,
  fingerprint,
  type Outcome,
  type Request,
  record,
  sameAnswer,
} from './execute.ts'
import { newId } from './hash.ts'
import { doing } from './lag/activity.ts'

/** One of several commands that are judged together; `tx` is shared by all of them. */
export interface GroupItem<Input> {
  readonly input: Input
  readonly context: Context
}

/** A command whose like, for one aggregate, are committed together. */
export interface GroupCommand<Input, Result> {
  readonly name: string
  /** The aggregate that a command locks. */
  aggregateOf(input: Input): string
  /** Locks the aggregate's row for the rest of the transaction. */
  lock(tx: Tx, aggregate: string): Promise<void>
  /** Under the lock: reads the facts once, judges each in turn, writes all that pass in one statement. */
  runGroup(tx: Tx, aggregate: string, items: readonly GroupItem<Input>[]): Promise<(Outcome<Result> | Refused)[]>
}

interface Waiting<Input, Result> {
  readonly input: Input
  readonly request: Request
  readonly resolve: (result: Result) => void
  readonly reject: (reason: unknown) => void
}

const LARGEST_GROUP = 400

/**
 * The write door for commands that come in crowds: while one transaction for an aggregate is in flight, the next ones
 * wait and are committed together. Each is answered after the commit, as execute would have answered it.
 */
export class GroupDoor<Input, Result> {
  readonly #waiting = new Map<string, Waiting<Input, Result>[]>()

  constructor(
    readonly door: Door,
    readonly command: GroupCommand<Input, Result>,
  ) {}

  /** Queues a command; settles once its transaction has committed. Rejects with Refused where a rule says no. */
  execute(input: Input, request: Request): Promise<Result> {
    const aggregate = this.command.aggregateOf(input)
    return new Promise((resolve, reject) => {
      const item = { input, request, resolve, reject }
      const queue = this.#waiting.get(aggregate)
      if (queue) {
        queue.push(item)
        return
      }
      this.#waiting.set(aggregate, [item])
      queueMicrotask(() => this.#drain(aggregate))
    })
  }

  async #drain(aggregate: string): Promise<void> {
    for (;;) {
      const items = this.#waiting.get(aggregate)?.splice(0, LARGEST_GROUP) ?? []
      if (items.length === 0) break
      await doing(`command ${this.command.name}`, () => this.#commit(aggregate, items))
    }
    this.#waiting.delete(aggregate)
  }

  async #commit(aggregate: string, items: readonly Waiting<Input, Result>[]): Promise<void> {
    try {
      const { settle, dirty } = await retryConflicts(() =>
        this.door.db.transaction((tx) => this.#run(tx, aggregate, items)),
      )
      this.door.live.wake(dirty)
      for (const answer of settle) answer()
    } catch (fault) {
      if (items.length === 1) items[0]?.reject(fault)
      // One command that fails must not take the others down with it: each gets a transaction of its own.
      else for (const item of items) await this.#commit(aggregate, [item])
    }
  }

  async #run(tx: Tx, aggregate: string, items: readonly Waiting<Input, Result>[]) {
    const now = this.door.clock()
    const settle: (() => void)[] = []
    const fresh = new Map<string, Waiting<Input, Result>[]>()
    await this.command.lock(tx, aggregate)
    const earlier = await findAnswers(
      tx,
      items.map((item) => item.request.commandId),
    )
    for (const item of items) {
      const answer = earlier.get(item.request.commandId)
      if (answer) settle.push(() => settleWith(item, () => sameAnswer<Result>(answer, this.#given(item))))
      else fresh.set(item.request.commandId, [...(fresh.get(item.request.commandId) ?? []), item])
    }
    const firsts = [...fresh.values()].flatMap(([first]) => (first ? [first] : []))
    const outcomes =
      firsts.length === 0
        ? []
        : await this.command.runGroup(
            tx,
            aggregate,
            firsts.map((item) => ({
              input: item.input,
              context: { ...item.request, tx, now, newId, keyring: this.door.keyring },
            })),
          )
    const done: Done[] = []
    for (const [i, item] of firsts.entries()) {
      const outcome = outcomes[i]
      if (!outcome) throw new Error(`${this.command.name} left a command without an outcome`)
      if (!(outcome instanceof Refused)) done.push({ request: item.request, now, given: this.#given(item), outcome })
      for (const twin of fresh.get(item.request.commandId) ?? []) settle.push(() => this.#settle(twin, item, outcome))
    }
    await record(tx, this.command.name, done)
    return { settle, dirty: [...new Set(done.flatMap(({ outcome }) => outcome.dirty))] }
  }

  /** A command sent twice within one group gets its twin's answer, if it is the same command. */
  #settle(item: Waiting<Input, Result>, first: Waiting<Input, Result>, outcome: Outcome<Result> | Refused): void {
    if (outcome instanceof Refused) item.reject(outcome)
    else
      settleWith(item, () =>
        sameAnswer<Result>(
          { ...this.#given(first), commandId: first.request.commandId, answer: outcome.result, at: new Date(0) },
          this.#given(item),
        ),
      )
  }

  #given(item: Waiting<Input, Result>) {
    return fingerprint(this.door.keyring, this.command.name, item.request, item.input)
  }
}

function settleWith<Result>(item: Waiting<unknown, Result>, answer: () => Result): void {
  try {
    item.resolve(answer())
  } catch (reason) {
    item.reject(reason)
  }
}
