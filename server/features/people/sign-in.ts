import { signIn as signInTable } from '#db/schema/people'
import { personOf } from '#domain/people/access'
import { signInLasts } from '#domain/people/lifetimes'
import type { Command, Context } from '../../platform/execute.ts'

export interface SignIn {
  readonly accountId: string
  readonly tokenHash: string
}

/** Signs an account in whose password was right; its actor is the account itself. */
export const signIn: Command<SignIn, { signInId: string }> = {
  name: 'sign-in',
  async run(context, input) {
    const signInId = await writeSignIn(context, input)
    const aggregateId = personOf(context.actor)
    if (!aggregateId) throw new Error('only an account signs in')
    const facts = { accountId: input.accountId, signInId }
    return { result: { signInId }, audit: [{ aggregate: 'person', aggregateId, act: 'sign-in', facts }], dirty: [] }
  },
}

/** Keeps a new token's hash for the account; returns the sign-in's identifier. */
export async function writeSignIn({ tx, now, newId }: Context, { accountId, tokenHash }: SignIn): Promise<string> {
  const id = newId()
  const expiresAt = new Date(now.getTime() + signInLasts)
  await tx.insert(signInTable).values({ id, accountId, tokenHash, createdAt: now, lastSeenAt: now, expiresAt })
  return id
}
