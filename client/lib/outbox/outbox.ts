import type { MarkAnswer, MarkInput } from '#domain/scoring/contract'
import { failureOf, sendingDelay, unreadable, waitingDelay } from './failure.ts'
import type { OutboxStore } from './store.ts'
import { inputOf, mostAtOnce, nextBatch, type Slot, settle, slotKey, type WaitingMark } from './waiting-mark.ts'

/** What the outbox needs of the world around it. */
export interface OutboxPorts {
  readonly store: OutboxStore
  /** Sends marks of one judge for one session. Throws the errors of http.ts. */
  send(sessionId: string, personId: string, marks: MarkInput[]): Promise<readonly MarkAnswer[]>
  newId(): string
  /** Milliseconds since 1970. */
  now(): number
  /** 0 to 1. */
  random(): number
  /** Whether the device believes itself to have a network. */
  online(): boolean
  /** Runs something after so many milliseconds; returns how to call it off. */
  after(ms: number, run: () => void): () => void
}

/** What happened to marks. A mark that was acknowledged, replaced or dismissed is gone. */
export interface OutboxChange {
  readonly set?: readonly WaitingMark[]
  readonly gone?: readonly { readonly mark: WaitingMark; readonly why: 'acknowledged' | 'replaced' | 'dismissed' }[]
}

export interface OutboxListener {
  changed(change: OutboxChange): void
  /** Whether a batch is on its way, why the last one failed, and why marks could not be kept on the device. */
  stood(standing: OutboxStanding): void
}

export interface OutboxStanding {
  readonly sending: boolean
  readonly sendError: unknown
  readonly storeError: unknown
}

/**
 * Marks on their way to the server: each is kept on the device first, then sent in order, one batch at a time, tried
 * again until it is acknowledged or refused. A mark that was never tried gives way to a newer one of its slot; one
 * that was tried may have arrived, so it stays before the newer one and is sent again under its id.
 */
export class Outbox {
  readonly #marks = new Map<string, WaitingMark>()
  readonly #unwritten = new Set<string>()
  readonly #tried = new Set<string>()
  readonly #held = new Set<string>()
  readonly #listeners = new Set<OutboxListener>()
  #person: { id: string; name: string } | null = null
  #order = 0
  #tries = 0
  #most = mostAtOnce
  #stopped = false
  #retry: (() => void) | null = null
  #writes: Promise<void> = Promise.resolve()
  #standing: OutboxStanding = { sending: false, sendError: null, storeError: null }

  private constructor(readonly ports: OutboxPorts) {}

  /** Opens the outbox with what the device has kept. Rejects where the device can keep nothing. */
  static async open(ports: OutboxPorts): Promise<Outbox> {
    const outbox = new Outbox(ports)
    for (const mark of await ports.store.read()) {
      outbox.#marks.set(mark.commandId, mark)
      // Whether it was sent before the page ended is unknown.
      outbox.#tried.add(mark.commandId)
      outbox.#order = Math.max(outbox.#order, mark.order)
    }
    return outbox
  }

  /** Every mark that waits or was refused, oldest first. */
  marks(): WaitingMark[] {
    return [...this.#marks.values()].sort((a, b) => a.order - b.order)
  }

  /** Hears what happens from now on. Returns how to stop. */
  listen(listener: OutboxListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whose marks are entered and sent from now on; those of others stay where they are. */
  setPerson(person: { id: string; name: string } | null): void {
    this.#person = person
    this.wake()
  }

  /** Enters a mark of the present judge; it is there at once, kept and sent behind. Throws where nobody judges. */
  enter(slot: Omit<Slot, 'personId'>, value: string | null): WaitingMark {
    if (!this.#person) throw new Error('nobody judges on this device')
    const { id: personId, name: personName } = this.#person
    const { newId, now } = this.ports
    const { sessionId, entryId, aspectId, round } = slot
    const place = { sessionId, entryId, aspectId, round }
    const mark = { ...place, personId, personName, value, commandId: newId(), order: ++this.#order, at: now() }
    const waiting: WaitingMark = { ...mark, refusal: null }
    const replaced = this.marks().filter((old) => this.#givesWay(old, waiting))
    for (const old of replaced) this.#marks.delete(old.commandId)
    this.#marks.set(waiting.commandId, waiting)
    this.#tell({ set: [waiting], gone: replaced.map((old) => ({ mark: old, why: 'replaced' })) })
    void this.#write([waiting], replaced).then(() => this.#flush())
    return waiting
  }

  /** Sends marks of the present judge that were refused once more, as new ones: what spoke against them may be mended. */
  again(commandIds: readonly string[]): void {
    for (const commandId of commandIds) {
      const mark = this.#marks.get(commandId)
      if (mark?.refusal && mark.personId === this.#person?.id) this.enter(mark, mark.value)
    }
  }

  /** Forgets marks that were refused, or that another judge left behind. */
  dismiss(commandIds: readonly string[]): void {
    const marks = commandIds.flatMap((commandId) => this.#marks.get(commandId) ?? [])
    this.#remove(marks, 'dismissed')
    void this.#write([], marks)
  }

  /** Tries to send at once: the network, the screen, the PIN or the judge came back. */
  wake(): void {
    this.#tries = 0
    this.#stopped = false
    this.#held.clear()
    this.#retry?.()
    this.#retry = null
    void this.#flush()
  }

  #givesWay(old: WaitingMark, newer: WaitingMark): boolean {
    return slotKey(old) === slotKey(newer) && (old.refusal !== null || !this.#tried.has(old.commandId))
  }

  async #flush(): Promise<void> {
    if (this.#standing.sending || this.#stopped || this.#retry || !this.#person || !this.ports.online()) return
    const limits = { unwritten: this.#unwritten, held: this.#held, most: this.#most, personId: this.#person.id }
    const batch = nextBatch([...this.#marks.values()], limits)
    const [first] = batch
    if (!first) return
    for (const { commandId } of batch) this.#tried.add(commandId)
    this.#stand({ sending: true })
    try {
      const answers = await this.ports.send(first.sessionId, first.personId, batch.map(inputOf))
      this.#stand({ sending: false, sendError: null })
      this.#tries = 0
      await this.#settle(batch, answers)
    } catch (error) {
      this.#stand({ sending: false, sendError: error })
      await this.#fail(batch, first.sessionId, error)
    }
    void this.#flush()
  }

  async #settle(batch: readonly WaitingMark[], answers: readonly MarkAnswer[]): Promise<void> {
    const { acknowledged, refused, outdated } = settle(batch, answers, [...this.#marks.values()])
    if (acknowledged.length + refused.length + outdated.length === 0) this.#later()
    for (const mark of refused) this.#marks.set(mark.commandId, mark)
    if (refused.length > 0) this.#tell({ set: refused })
    this.#remove(acknowledged, 'acknowledged')
    this.#remove(outdated, 'replaced')
    await this.#write(refused, [...acknowledged, ...outdated])
  }

  async #fail(batch: readonly WaitingMark[], sessionId: string, error: unknown): Promise<void> {
    const failure = failureOf(error)
    if (failure === 'later') this.#later()
    else if (failure === 'identity') this.#stopped = true
    else if (failure === 'session') this.#held.add(sessionId)
    else if (failure === 'waits') this.#hold(sessionId)
    else if (batch.length > 1) this.#most = 1
    else {
      this.#most = mostAtOnce
      this.#stand({ sendError: null })
      await this.#settle(
        batch,
        batch.map(({ commandId }) => ({ commandId, ok: false, ...unreadable })),
      )
    }
  }

  /** Leaves a session alone for a while, so that marks for another need not wait for it. */
  #hold(sessionId: string): void {
    this.#held.add(sessionId)
    this.ports.after(waitingDelay, () => {
      if (this.#held.delete(sessionId)) void this.#flush()
    })
  }

  #later(): void {
    this.#retry = this.ports.after(sendingDelay(this.#tries++, this.ports.random()), () => {
      this.#retry = null
      void this.#flush()
    })
  }

  /** One write after the other, so that the device never keeps less than it was last told to. */
  #write(kept: readonly WaitingMark[], forgotten: readonly WaitingMark[]): Promise<void> {
    for (const { commandId } of kept) this.#unwritten.add(commandId)
    const ids = forgotten.map(({ commandId }) => commandId)
    this.#writes = this.#writes.then(async () => {
      try {
        await this.ports.store.write(kept, ids)
        if (this.#standing.storeError) this.#stand({ storeError: null })
      } catch (error) {
        this.#stand({ storeError: error })
      }
      for (const { commandId } of kept) this.#unwritten.delete(commandId)
    })
    return this.#writes
  }

  #remove(marks: readonly WaitingMark[], why: 'acknowledged' | 'replaced' | 'dismissed'): void {
    for (const { commandId } of marks) {
      this.#marks.delete(commandId)
      this.#tried.delete(commandId)
    }
    if (marks.length > 0) this.#tell({ gone: marks.map((mark) => ({ mark, why })) })
  }

  #tell(change: OutboxChange): void {
    for (const listener of this.#listeners) listener.changed(change)
  }

  #stand(change: Partial<OutboxStanding>): void {
    this.#standing = { ...this.#standing, ...change }
    for (const listener of this.#listeners) listener.stood(this.#standing)
  }
}
