import { eq } from 'drizzle-orm'
import { person } from '#db/schema/people'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { whyNotReason } from '#domain/people/identity'
import { recoveryLasts } from '#domain/people/lifetimes'
import type { Command } from '../../platform/execute.ts'
import { isRegistered } from './registered.ts'
import { writeInvitation } from './write-invitation.ts'

export interface RecoverAccount {
  readonly personId: string
  readonly reason: string
  readonly tokenHash: string
}

/**
 * Makes a link with which somebody who is registered chooses login and password anew. Who gave it, when and why stands in
 * the person's chain, and the person reads it after signing in.
 */
export const recoverAccount: Command<RecoverAccount, { invitationId: string }> = {
  name: 'recover-account',
  async run(context, { personId, reason, tokenHash }) {
    const { tx, actor } = context
    orRefuse(whyNotReason(reason))
    const by = personOf(actor)
    if (!by) throw new Refused(refuse('not-allowed'))
    const [found] = await tx.select().from(person).where(eq(person.id, personId)).for('update')
    if (!found || found.erasedAt || !(await isRegistered(tx, personId)))
      throw new Refused(refuse('not-found', { what: 'account' }))
    const recovery = { by, reason }
    const invitationId = await writeInvitation(context, { personId, tokenHash, lasts: recoveryLasts, recovery })
    const facts = { personId, invitationId, reason }
    return {
      result: { invitationId },
      audit: [{ aggregate: 'person', aggregateId: personId, act: 'recover-account', facts }],
      dirty: [],
    }
  },
}
