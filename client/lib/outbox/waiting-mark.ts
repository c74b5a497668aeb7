import type { Refusal } from '#domain/kit/refusal'
import type { MarkAnswer, MarkInput } from '#domain/scoring/contract'

/** What one judge enters for one aspect of one entry in one round. */
export interface Slot {
  readonly sessionId: string
  readonly personId: string
  readonly entryId: string
  readonly aspectId: string
  readonly round: number
}

/** A mark that was entered on this device and that the server has not acknowledged. */
export interface WaitingMark extends Slot {
  readonly commandId: string
  /** Whose mark it is, for whoever uses the device next. */
  readonly personName: string
  /** Decimal text; null takes the mark back. */
  readonly value: string | null
  /** Its place among all marks entered on this device. */
  readonly order: number
  /** When it was entered, in milliseconds since 1970. */
  readonly at: number
  /** Why the server refused it; null while it waits to be sent. */
  readonly refusal: Refusal | null
}

/** The most marks that the server takes at once. */
export const mostAtOnce = 200

/** A slot as a key. */
export const slotKey = ({ sessionId, personId, entryId, aspectId, round }: Slot): string =>
  [sessionId, personId, entryId, aspectId, round].join(' ')

/** What limits the next batch. */
export interface BatchLimits {
  readonly personId: string
  /** Marks that are not kept on the device yet: they are sent once they are. */
  readonly unwritten: ReadonlySet<string>
  /** Sessions that take nothing from this judge at present. */
  readonly held: ReadonlySet<string>
  readonly most: number
}

/**
 * The marks to send next, oldest first: of one judge and one session, never two of one slot, so that the order in
 * which they arrive is the order in which they were entered.
 */
export function nextBatch(marks: readonly WaitingMark[], limits: BatchLimits): WaitingMark[] {
  const ready = marks
    .filter(({ personId, sessionId, refusal }) => {
      return refusal === null && personId === limits.personId && !limits.held.has(sessionId)
    })
    .sort((a, b) => a.order - b.order)
  const batch = new Map<string, WaitingMark>()
  for (const mark of ready) {
    if (limits.unwritten.has(mark.commandId) || mark.sessionId !== ready[0]?.sessionId) break
    if (batch.has(slotKey(mark)) || batch.size === limits.most) break
    batch.set(slotKey(mark), mark)
  }
  return [...batch.values()]
}

/** The mark as the server takes it. */
export const inputOf = ({ commandId, entryId, aspectId, round, value }: WaitingMark): MarkInput => ({
  commandId,
  entryId,
  aspectId,
  round,
  value,
})

/** What becomes of marks once the server has answered. */
export interface Settled {
  readonly acknowledged: WaitingMark[]
  readonly refused: WaitingMark[]
  /** Refused, but a newer mark of the same slot waits already: nothing to tell. */
  readonly outdated: WaitingMark[]
}

/** Sorts what was sent by the answers; what was not answered stays as it is. */
export function settle(
  sent: readonly WaitingMark[],
  answers: readonly MarkAnswer[],
  waiting: readonly WaitingMark[],
): Settled {
  const settled: Settled = { acknowledged: [], refused: [], outdated: [] }
  for (const mark of sent) {
    const answer = answers.find(({ commandId }) => commandId === mark.commandId)
    if (!answer) continue
    if (answer.ok) settled.acknowledged.push(mark)
    else if (waiting.some((other) => other.order > mark.order && slotKey(other) === slotKey(mark)))
      settled.outdated.push(mark)
    else settled.refused.push({ ...mark, refusal: { code: answer.code, facts: answer.facts } })
  }
  return settled
}
