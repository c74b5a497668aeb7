import { createEffect, createMemo, createSignal } from 'solid-js'
import type { Me } from '#domain/people/contract'
import { me, meError } from '../../lib/auth.ts'
import { keep, recall } from '../../lib/outbox/database.ts'

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
  | { readonly kind: 'judge'; readonly person: JudgePerson; readonly tablet: boolean }

/** What the server says of this device, as far as marking goes. */
export function identityOf({ person, tablet, grants }: Me): Identity {
  if (!person) return { kind: 'nobody' }
  const judge = { id: person.id, name: person.name }
  if (tablet && !tablet.awake) return { kind: 'asleep', person: judge }
  if (!grants.some(({ role }) => role === 'judge')) return { kind: 'other', name: person.name }
  return { kind: 'judge', person: judge, tablet: tablet !== null }
}

const KEPT = 'judge'

type KeptJudge = Pick<Extract<Identity, { kind: 'judge' }>, 'person' | 'tablet'>

/** Who uses this device; while the server cannot say, whoever used it last, so that marking goes on. Reactive. */
export function createIdentity(): () => Identity {
  const [last, setLast] = createSignal<KeptJudge | null>(null)
  void recall<KeptJudge>(KEPT).then((found) => found?.person && setLast(found))
  const identity = createMemo<Identity>(() => {
    const now = me()
    if (now) return identityOf(now)
    const error = meError()
    const kept = last()
    if (error && kept) return { kind: 'judge', ...kept }
    return error ? { kind: 'failed', error } : { kind: 'unknown' }
  })
  createEffect(() => {
    const now = identity()
    if (me() && now.kind === 'judge') void keep(KEPT, { person: now.person, tablet: now.tablet })
    if (me() && (now.kind === 'nobody' || now.kind === 'other')) void keep(KEPT, null)
  })
  return identity
}
