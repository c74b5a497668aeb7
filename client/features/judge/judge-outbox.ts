import { createRoot, createSignal, onCleanup } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { MarkAnswer, MarkInput } from '#domain/scoring/contract'
import { refreshMe } from '../../lib/auth.ts'
import { call, newCommandId, RefusedError, SignedOutError } from '../../lib/http.ts'
import { deviceStore } from '../../lib/outbox/database.ts'
import { failureOf } from '../../lib/outbox/failure.ts'
import { Outbox, type OutboxChange, type OutboxPorts, type OutboxStanding } from '../../lib/outbox/outbox.ts'
import type { WaitingMark } from '../../lib/outbox/waiting-mark.ts'
import { measureAcknowledged } from './timing.ts'

/** A sending that hangs is given up after so many milliseconds, and tried again. */
const PATIENCE = 12_000

const ports: OutboxPorts = {
  store: deviceStore,
  async send(sessionId, judgeId, marks: MarkInput[]) {
    const path = `/api/sessions/${sessionId}/marks`
    const answer = await call<{ results: MarkAnswer[] }>(
      'POST',
      path,
      { judgeId, marks },
      AbortSignal.timeout(PATIENCE),
    )
    return answer.results
  },
  newId: newCommandId,
  now: Date.now,
  random: Math.random,
  online: () => navigator.onLine,
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** The place of a mark on screen: an aspect of an entry, in whichever round. */
export const placeKey = (sessionId: string, entryId: string, aspectId: string): string =>
  [sessionId, entryId, aspectId].join(' ')

/** This device's outbox on screen, for the judge who uses it. */
export interface JudgeOutbox {
  readonly outbox: Outbox
  /** The newest waiting or refused mark of the judge by place. */
  readonly waiting: Readonly<Record<string, WaitingMark>>
  /** The judge's marks that are not on the server yet. */
  unsent(): number
  /** How many of them are for each session. */
  unsentBy(): Readonly<Record<string, number>>
  /** The judge's marks that were refused, oldest first. */
  refused(): readonly WaitingMark[]
  /** Marks that other judges left on this device. */
  foreign(): readonly WaitingMark[]
  standing(): OutboxStanding
  /** Hears of marks that the server has taken. */
  onAcknowledged(listener: (mark: WaitingMark) => void): void
}

/** Opens the outbox for one judge. Rejects where this device can keep nothing. Lives as long as the page. */
export async function openJudgeOutbox(person: { id: string; name: string }): Promise<JudgeOutbox> {
  const outbox = await Outbox.open(ports)
  return createRoot(() => present(outbox, person))
}

function present(outbox: Outbox, person: { id: string; name: string }): JudgeOutbox {
  const [waiting, setWaiting] = createStore<Record<string, WaitingMark>>({})
  const [marks, setMarks] = createSignal<readonly WaitingMark[]>([])
  const [standing, setStanding] = createSignal<OutboxStanding>({ sending: false, sendError: null, storeError: null })
  const listeners = new Set<(mark: WaitingMark) => void>()
  const unsent = () => marks().filter((mark) => mark.personId === person.id && !mark.refusal)

  const show = (changed: readonly WaitingMark[]) => {
    const all = outbox.marks()
    for (const { personId, sessionId, entryId, aspectId } of changed) {
      if (personId !== person.id) continue
      const newest = all.findLast(
        (mark) => mark.personId === personId && mark.entryId === entryId && mark.aspectId === aspectId,
      )
      // A copy, for a store merges what it is given into what it holds, which would change the outbox's own mark.
      // Setting a key to undefined deletes it.
      setWaiting(placeKey(sessionId, entryId, aspectId), (newest && { ...newest }) as WaitingMark)
    }
    setMarks(all)
  }
  const changed = ({ set = [], gone = [] }: OutboxChange) => {
    for (const { mark, why } of gone) {
      if (why !== 'acknowledged') continue
      measureAcknowledged(mark.commandId)
      for (const listener of listeners) listener(mark)
    }
    show([...set, ...gone.map(({ mark }) => mark)])
  }
  outbox.listen({ changed, stood: (next) => noteStanding(standing().sendError, setStanding(next)) })
  show(outbox.marks())
  outbox.setPerson(person)
  return {
    outbox,
    waiting,
    unsent: () => unsent().length,
    unsentBy() {
      const counts: Record<string, number> = {}
      for (const { sessionId } of unsent()) counts[sessionId] = (counts[sessionId] ?? 0) + 1
      return counts
    },
    refused: () => marks().filter((mark) => mark.personId === person.id && mark.refusal),
    foreign: () => marks().filter((mark) => mark.personId !== person.id),
    standing,
    onAcknowledged(listener) {
      listeners.add(listener)
      onCleanup(() => listeners.delete(listener))
    },
  }
}

/** Asks who this device is when the server no longer takes it for the judge. */
function noteStanding(before: unknown, { sendError }: OutboxStanding): void {
  if (!sendError || sendError === before) return
  if (sendError instanceof SignedOutError || (sendError instanceof RefusedError && failureOf(sendError) !== 'later'))
    void refreshMe()
}
