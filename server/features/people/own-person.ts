import { Refused, refuse } from '#domain/kit/refusal'
import type { Actor } from '#domain/people/contract'

/** Whose own page it is: a signed-in person's. A paired tablet lies about in a hall and is shown nobody's own affairs. */
export function ownPerson(actor: Actor): string {
  if (actor.kind !== 'account') throw new Refused(refuse('not-allowed'))
  return actor.personId
}
