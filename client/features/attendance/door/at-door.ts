import { createMemo, createSignal, onCleanup } from 'solid-js'
import { type Arrival, arrivalAt, arrivalOf } from '#domain/attendance/arrival'
import type { DoorLoad, DoorSeat } from '#domain/attendance/door'
import { type Counts, countStandings, type Standing } from '#domain/attendance/standing'
import { serverNow } from '../../../lib/server-clock.ts'
import type { KeptAct } from './act-outbox.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { overlaid } from './overlay.ts'

/** What is chosen or was found: a person of the list, or the text of a ticket. */
type Shown = { readonly entryId: string } | { readonly text: string }

type SeatAct = 'check-in' | 'check-out' | 'back'

/** What was done last on this device, for as long as it can be undone here. */
export interface LastAct {
  readonly act: KeptAct
  readonly name: string | null
}

/** A session's door while somebody stands at it; all reactive. */
export interface AtDoor {
  load(): DoorLoad
  standing(seat: DoorSeat): Standing
  counts(): Counts
  /** What is to be said of who was found last; null before the first. */
  arrival(): Arrival | null
  /** Looks up a scanned code or typed digits. */
  find(text: string): Arrival
  choose(entryId: string): void
  clear(): void
  act(kind: SeatAct, seat: DoorSeat, reason?: string): void
  /** Those who are still expected. */
  rest(): readonly DoorSeat[]
  hasBegun(): boolean
  restAbsent(): void
  last(): LastAct | null
  undo(): void
}

export function createAtDoor(keeper: Doorkeeper, load: () => DoorLoad): AtDoor {
  const sessionId = load().session.sessionId
  const [now, setNow] = createSignal(new Date(serverNow()))
  const timer = setInterval(() => setNow(new Date(serverNow())), 5_000)
  onCleanup(() => clearInterval(timer))
  const [shown, setShown] = createSignal<Shown | null>(null)
  const [last, setLast] = createSignal<LastAct | null>(null)
  const standings = createMemo(() => overlaid(keeper.said(sessionId), keeper.acts(), load().session))
  const standing = (seat: DoorSeat) => standings()[seat.entryId] ?? seat.standing
  const present = () => load().seats.filter(({ withdrawn }) => !withdrawn)
  const rest = () => present().filter((seat) => standing(seat).state === 'expected')
  const seatOf = (entryId: string) => load().seats.find((seat) => seat.entryId === entryId)

  const arrival = createMemo((): Arrival | null => {
    const what = shown()
    if (!what) return null
    if ('text' in what) return arrivalOf(load(), what.text, now(), standing)
    const seat = seatOf(what.entryId)
    return seat ? arrivalAt(load(), seat, now(), standing(seat)) : null
  })
  const refresh = () => setNow(new Date(serverNow()))
  const beforeOf = (seats: readonly DoorSeat[]) =>
    Object.fromEntries(seats.map((seat) => [seat.entryId, { ...standing(seat) }]))

  return {
    load,
    standing,
    counts: createMemo(() => countStandings(present().map(standing))),
    arrival,
    find(text) {
      refresh()
      setShown({ text })
      return arrival() ?? { kind: 'unknown' }
    },
    choose(entryId) {
      refresh()
      setShown({ entryId })
    },
    clear: () => setShown(null),
    act(kind, seat, reason) {
      const act = keeper.enter(sessionId, { kind, entryIds: [seat.entryId], reason }, beforeOf([seat]))
      setLast({ act, name: seat.name })
      refresh()
      setShown({ entryId: seat.entryId })
    },
    rest,
    hasBegun: () => now().toISOString() >= load().session.startsAt,
    restAbsent() {
      const seats = rest()
      const entryIds = seats.map(({ entryId }) => entryId)
      if (entryIds.length === 0) return
      const act = keeper.enter(sessionId, { kind: 'absent', entryIds }, beforeOf(seats))
      setLast({ act, name: null })
    },
    last,
    undo() {
      const done = last()
      if (!done) return
      const { commandId, before } = done.act
      keeper.enter(sessionId, { kind: 'undo', entryIds: [], undoes: commandId }, before)
      setLast(null)
    },
  }
}
