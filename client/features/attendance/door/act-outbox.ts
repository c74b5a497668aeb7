import type { AttendanceAct, AttendanceAnswer } from '#domain/attendance/record'
import type { Standing } from '#domain/attendance/standing'
import type { Refusal } from '#domain/kit/refusal'
import { RefusedError } from '../../../lib/http-errors.ts'
import { failureOf, sendingDelay, unreadable } from '../../../lib/outbox/failure.ts'

/** Something that happened at a door and that the server has not taken. */
export interface KeptAct extends AttendanceAct {
  readonly sessionId: string
  readonly personId: string
  readonly personName: string
  /** Its place among all acts of this device. */
  readonly order: number
  /** Where those whom it touches were before, as this device knew: what an undoing brings back until the server answers. */
  readonly before: Readonly<Record<string, Standing>>
  /** Why the server refused it; null while it waits to be sent. */
  readonly refusal: Refusal | null
}

/** Where acts outlive the page. */
export interface ActStore {
  read(): Promise<KeptAct[]>
  /** Keeps some and forgets others in one step; once it has resolved they outlive a crash. */
  write(kept: readonly KeptAct[], forgotten: readonly string[]): Promise<void>
}

/** What the outbox needs of the world around it. */
export interface ActPorts {
  readonly store: ActStore
  /** Sends acts of one session in their order. Throws the errors of http.ts. */
  send(sessionId: string, acts: AttendanceAct[]): Promise<readonly AttendanceAnswer[]>
  newId(): string
  random(): number
  online(): boolean
  after(ms: number, run: () => void): () => void
}

export interface ActStanding {
  readonly sending: boolean
  readonly sendError: unknown
  readonly storeError: unknown
}

export interface ActListener {
  /** Acts came, were taken or were refused. */
  changed(): void
  /** Where the server says that somebody is now. */
  answered(sessionId: string, standings: Readonly<Record<string, Standing>>): void
  stood(standing: ActStanding): void
}

const MOST = 100

/**
 * What happened at doors on its way to the server: each act is kept on the device first, then sent in order, one batch at
 * a time, under its own identifier until it is answered. Nothing gives way to a newer one: each of them happened.
 */
export class ActOutbox {
  readonly #acts = new Map<string, KeptAct>()
  readonly #unwritten = new Set<string>()
  readonly #held = new Set<string>()
  #listener: ActListener | null = null
  #person: { id: string; name: string } | null = null
  #order = 0
  #tries = 0
  #most = MOST
  #stopped = false
  #retry: (() => void) | null = null
  #writes: Promise<void> = Promise.resolve()
  #standing: ActStanding = { sending: false, sendError: null, storeError: null }

  private constructor(readonly ports: ActPorts) {}

  /** Opens the outbox with what the device has kept. Rejects where the device can keep nothing. */
  static async open(ports: ActPorts): Promise<ActOutbox> {
    const outbox = new ActOutbox(ports)
    for (const act of await ports.store.read()) {
      outbox.#acts.set(act.commandId, act)
      outbox.#order = Math.max(outbox.#order, act.order)
    }
    return outbox
  }

  /** Every act that waits or was refused, oldest first. */
  acts(): KeptAct[] {
    return [...this.#acts.values()].sort((a, b) => a.order - b.order)
  }

  listen(listener: ActListener): void {
    this.#listener = listener
  }

  /** Who keeps the door from now on; acts of others stay where they are. */
  setPerson(person: { id: string; name: string } | null): void {
    this.#person = person
    this.wake()
  }

  /** Enters an act of the present person; it is there at once, kept and sent behind. */
  enter(sessionId: string, act: Omit<AttendanceAct, 'commandId'>, before: Readonly<Record<string, Standing>>): KeptAct {
    if (!this.#person) throw new Error('nobody keeps this door')
    const { id: personId, name: personName } = this.#person
    const own = { commandId: this.ports.newId(), order: ++this.#order, refusal: null }
    const kept: KeptAct = { ...act, ...own, sessionId, personId, personName, before }
    this.#acts.set(kept.commandId, kept)
    this.#listener?.changed()
    void this.#write([kept], []).then(() => this.#flush())
    return kept
  }

  /** Forgets acts that were refused, or that another person left behind. */
  dismiss(commandIds: readonly string[]): void {
    for (const commandId of commandIds) this.#acts.delete(commandId)
    this.#listener?.changed()
    void this.#write([], commandIds)
  }

  /** Tries to send at once: the network, the screen or the person came back. */
  wake(): void {
    this.#tries = 0
    this.#stopped = false
    this.#held.clear()
    this.#retry?.()
    this.#retry = null
    void this.#flush()
  }

  /** The oldest acts of one session that can be sent now. */
  #batch(): KeptAct[] {
    const ready = this.acts().filter(
      ({ refusal, personId, sessionId }) => !refusal && personId === this.#person?.id && !this.#held.has(sessionId),
    )
    const own = ready.filter(({ sessionId }) => sessionId === ready[0]?.sessionId)
    const unwritten = own.findIndex(({ commandId }) => this.#unwritten.has(commandId))
    return own.slice(0, unwritten < 0 ? this.#most : Math.min(unwritten, this.#most))
  }

  async #flush(): Promise<void> {
    if (this.#standing.sending || this.#stopped || this.#retry || !this.ports.online()) return
    const batch = this.#batch()
    const [first] = batch
    if (!first) return
    this.#stand({ sending: true })
    try {
      const answers = await this.ports.send(first.sessionId, batch.map(inputOf))
      this.#tries = 0
      this.#most = MOST
      this.#stand({ sending: false, sendError: null })
      await this.#settle(first.sessionId, batch, answers)
    } catch (error) {
      this.#stand({ sending: false, sendError: error })
      await this.#fail(batch, first.sessionId, error)
    }
    void this.#flush()
  }

  async #settle(sessionId: string, batch: readonly KeptAct[], answers: readonly AttendanceAnswer[]): Promise<void> {
    const gone: string[] = []
    const refused: KeptAct[] = []
    for (const act of batch) {
      const answer = answers.find(({ commandId }) => commandId === act.commandId)
      if (!answer) continue
      if (answer.refusal) refused.push({ ...act, refusal: answer.refusal })
      else {
        gone.push(act.commandId)
        this.#listener?.answered(sessionId, answer.standings)
      }
    }
    if (gone.length + refused.length === 0) this.#later()
    for (const act of refused) this.#acts.set(act.commandId, act)
    for (const commandId of gone) this.#acts.delete(commandId)
    this.#listener?.changed()
    await this.#write(refused, gone)
  }

  async #fail(batch: readonly KeptAct[], sessionId: string, error: unknown): Promise<void> {
    const reused = error instanceof RefusedError && error.code === 'command-id-reused'
    const failure = reused ? 'content' : failureOf(error)
    if (failure === 'identity') this.#stopped = true
    else if (failure === 'session') this.#held.add(sessionId)
    else if (failure !== 'content') this.#later()
    else if (batch.length > 1) this.#most = 1
    else {
      this.#most = MOST
      this.#stand({ sendError: null })
      const refusal = { code: unreadable.code, facts: {} }
      await this.#settle(
        sessionId,
        batch,
        batch.map(({ commandId }) => ({ commandId, refusal, standings: {} })),
      )
    }
  }

  #later(): void {
    this.#retry = this.ports.after(sendingDelay(this.#tries++, this.ports.random()), () => {
      this.#retry = null
      void this.#flush()
    })
  }

  /** One write after the other, so that the device never keeps less than it was last told to. */
  #write(kept: readonly KeptAct[], forgotten: readonly string[]): Promise<void> {
    for (const { commandId } of kept) this.#unwritten.add(commandId)
    this.#writes = this.#writes.then(async () => {
      try {
        await this.ports.store.write(kept, forgotten)
        if (this.#standing.storeError) this.#stand({ storeError: null })
      } catch (error) {
        this.#stand({ storeError: error })
      }
      for (const { commandId } of kept) this.#unwritten.delete(commandId)
    })
    return this.#writes
  }

  #stand(change: Partial<ActStanding>): void {
    this.#standing = { ...this.#standing, ...change }
    this.#listener?.stood(this.#standing)
  }
}

const inputOf = ({ commandId, kind, entryIds, undoes, saidAt, reason }: KeptAct): AttendanceAct => ({
  ...{ commandId, kind, entryIds: [...entryIds], saidAt },
  ...(undoes ? { undoes } : {}),
  ...(reason ? { reason } : {}),
})
