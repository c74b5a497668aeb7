import { and, eq, gt, isNull } from 'drizzle-orm'
import { account, invitation, person, roleGrant, signIn } from '#db/schema/people'
import { type AuditDraft, soleId } from '#domain/audit/contract'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Command, Context } from '../../platform/execute.ts'
import { actorKey } from '../../platform/live/socket.ts'
import { claimLogin } from './claim-login.ts'
import { hasAdministrator } from './queries.ts'
import { isRegistered } from './registered.ts'
import { writeSignIn } from './sign-in.ts'

export interface AcceptInvitation {
  /** Of the link. */
  readonly tokenHash: string
  readonly login: string
  readonly passwordHash: string
  /** The first administrator's; others were named by those who invited them. */
  readonly name: string | null
  /** Of the sign-in that begins. */
  readonly signInHash: string
}

/**
 * Gives the invited person a first account and signs them in. Who has something of their own here by now keeps it to
 * themselves: only an administrator's link for a lost password gives their account a new login and password.
 */
export const acceptInvitation: Command<AcceptInvitation, { accountId: string }> = {
  name: 'accept-invitation',
  async run(context, { tokenHash, login, passwordHash, name, signInHash }) {
    const { invitationId, invited, isRecovery } = await useInvitation(context, tokenHash)
    if (invited && !isRecovery && (await isRegistered(context.tx, invited)))
      throw new Refused(refuse('invitation-of-registered'))
    const personId = invited ?? (await addFirstAdministrator(context, name))
    await claimLogin(context.tx, login, personId)
    const accountId = await writeAccount(context, personId, { login, passwordHash })
    const signInId = await writeSignIn(context, { accountId, tokenHash: signInHash })
    const facts = { accountId, invitationId, signInId }
    const audit: AuditDraft[] = [{ aggregate: 'person', aggregateId: personId, act: 'accept-invitation', facts }]
    const granted = { personId, role: 'administrator' }
    if (!invited) audit.push({ aggregate: 'system', aggregateId: soleId, act: 'grant-role', facts: granted })
    return { result: { accountId }, audit, dirty: [actorKey(accountId)] }
  },
}

async function useInvitation({ tx, now }: Context, tokenHash: string) {
  const open = and(eq(invitation.tokenHash, tokenHash), isNull(invitation.usedAt), gt(invitation.expiresAt, now))
  const [used] = await tx.update(invitation).set({ usedAt: now }).where(open).returning()
  if (!used) throw new Refused(refuse('invitation-unknown'))
  return { invitationId: used.id, invited: used.personId, isRecovery: used.recoveredBy !== null }
}

async function addFirstAdministrator({ tx, now, newId }: Context, name: string | null): Promise<string> {
  if (await hasAdministrator(tx)) throw new Refused(refuse('administrator-exists'))
  if (!name) throw new Refused(refuse('name-missing'))
  const personId = newId()
  await tx.insert(person).values({ id: personId, name, createdAt: now })
  await tx.insert(roleGrant).values({ id: newId(), personId, role: 'administrator', grantedAt: now })
  return personId
}

/** A person who had an account keeps it, and is signed out wherever the old password was used. */
async function writeAccount(
  { tx, now, newId }: Context,
  personId: string,
  chosen: { readonly login: string; readonly passwordHash: string },
): Promise<string> {
  const [kept] = await tx.update(account).set(chosen).where(eq(account.personId, personId)).returning()
  if (kept) {
    const open = and(eq(signIn.accountId, kept.id), isNull(signIn.revokedAt))
    await tx.update(signIn).set({ revokedAt: now }).where(open)
    return kept.id
  }
  const id = newId()
  await tx.insert(account).values({ id, personId, ...chosen, createdAt: now })
  return id
}
