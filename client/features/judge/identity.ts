import { createEffect, createMemo, createSignal } from 'solid-js'
import type { Me } from '#domain/people/contract'
import { me, meError } from '../../lib/auth.ts'
import { keep, recall } from '../../lib/outbox/database.ts'
import { isLockedHere, keepPinHere, openHere, watchLock } from './lock-here.ts'

export interface JudgePerson {
  readonly id: string
  readonly name: string
}

/** Who uses this device, as far as marking goes. */
export type Identity =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'asleep'; readonly person: JudgePerson }
  | { readonly kind: 'over'; readonly person: JudgePerson }
  | { readonly kind: 'judge'; readonly person: JudgePerson; readonly tablet: boolean }

/** What the server says of this device, as far as marking goes. */
export function identityOf({ person, tablet, grants }: Me): Identity {
  if (!person) return { kind: 'nobody' }
  const judge = { id: person.id, name: person.name }
  if (tablet?.over) return { kind: 'over', person: judge }
  if (tablet && !tablet.awake) return { kind: 'asleep', person: judge }
  if (!grants.some(({ role }) => role === 'judge')) return { kind: 'other', name: person.name }
  return { kind: 'judge', person: judge, tablet: tablet !== null }
}

const KEPT = 'judge'

/** So long the server may take to say who this device is, in milliseconds, before it counts as out of reach. */
const PATIENCE = 4_000

type KeptJudge = Pick<Extract<Identity, { kind: 'judge' }>, 'person' | 'tablet'>

const isSameJudge = (a: KeptJudge | null, b: KeptJudge | null) =>
  a?.person.id === b?.person.id && a?.person.name === b?.person.name && a?.tablet === b?.tablet

/** Who uses this device, and how its PIN opens it while nobody can ask the server. */
export interface DeviceIdentity {
  /** While the server cannot say, whoever used the device last, so that marking goes on. Reactive. */
  now(): Identity
  /** Opens it by its PIN without the server. Throws RefusedError. */
  open(pin: string): Promise<void>
}

export function createIdentity(): DeviceIdentity {
  // The same judge said once more is nothing new: what is known depends on it, and keeping it on what is known.
  const [last, setLast] = createSignal<KeptJudge | null>(null, { equals: isSameJudge })
  // What the server had said when the PIN was checked here: it holds until the server says something newer.
  const [overruled, setOverruled] = createSignal<Me | undefined>()
  const [recalled, setRecalled] = createSignal(false)
  void Promise.all([recall<KeptJudge>(KEPT), watchLock()]).then(([found]) => {
    if (found?.person) setLast(found)
    setRecalled(true)
  })
  // A network that is there and leads nowhere keeps the question open for minutes: marking does not wait for it.
  const [late, setLate] = createSignal(false)
  setTimeout(() => setLate(true), PATIENCE)
  const now = createMemo<Identity>(
    (before) => {
      const said = me()
      const kept = last()
      if (said && !(kept && said === overruled())) return identityOf(said)
      const error = meError()
      if (kept && (error || said || late()))
        return isLockedHere() ? { kind: 'asleep', person: kept.person } : { kind: 'judge', ...kept }
      if (error && recalled()) return { kind: 'failed', error }
      // While the server is asked again, what was known stays on the screen.
      return before
    },
    { kind: 'unknown' },
  )
  createEffect(() => {
    const found = now()
    const said = me()
    if (!said || said === overruled()) return
    if (found.kind === 'judge') {
      const kept = { person: found.person, tablet: found.tablet }
      setLast(kept)
      void keep(KEPT, kept)
    }
    if (found.kind === 'nobody' || found.kind === 'other' || found.kind === 'over') {
      setLast(null)
      void keep(KEPT, null)
      void keepPinHere(null)
    }
  })
  return {
    now,
    async open(pin) {
      await openHere(pin)
      setOverruled(me())
    },
  }
}
