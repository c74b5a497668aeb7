import { createSignal } from 'solid-js'
import { awakeIdle } from '#domain/people/lifetimes'
import { RefusedError } from '../../lib/http.ts'
import { keep, recall } from '../../lib/outbox/database.ts'
import { canKeepPin, type KeptPin, keptPin, tryPin } from './pin-here.ts'

const PIN = 'pin'
const USED = 'touchstone.judge.used'
const LOOK_EVERY = 10_000

const [pin, setPin] = createSignal<KeptPin | null>(null)
const [locked, setLocked] = createSignal(false)

/**
 * Whether the tablet has slept in while nobody could ask the server: half an hour after it was last touched, as at the
 * server. One that has kept no PIN stays open: it could not be opened again. Reactive.
 */
export const isLockedHere = (): boolean => pin() !== null && locked()

const look = () => setLocked(Date.now() - Number(localStorage.getItem(USED)) > awakeIdle)

/** Notes that the tablet is in use by its judge; to be told at every touch while it is open. */
export function noteUse(): void {
  localStorage.setItem(USED, String(Date.now()))
  setLocked(false)
}

/** Reads what is kept, and locks the tablet from now on when it is not used. */
export async function watchLock(): Promise<void> {
  look()
  setInterval(look, LOOK_EVERY)
  setPin((await recall<KeptPin>(PIN)) ?? null)
}

/** Keeps the PIN that the server has just taken, for when nobody can ask it; null forgets it. */
export async function keepPinHere(digits: string | null): Promise<void> {
  const kept = digits !== null && canKeepPin() ? await keptPin(digits) : null
  setPin(kept)
  noteUse()
  await keep(PIN, kept)
}

/** Whether a PIN can be checked here. */
export const canOpenHere = (): boolean => pin() !== null

/** Opens the tablet by its PIN without the server. Throws RefusedError: pin-wrong, or pin-blocked with seconds. */
export async function openHere(digits: string): Promise<void> {
  const before = pin()
  if (!before) throw new Error('this tablet has kept no PIN')
  const { kept, refusal } = await tryPin(before, digits, Date.now())
  setPin(kept)
  await keep(PIN, kept)
  if (refusal) throw new RefusedError(refusal.code, refusal.facts, 403)
  noteUse()
}
