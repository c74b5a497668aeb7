import { and, eq, isNull } from 'drizzle-orm'
import { account, signIn } from '#db/schema/people'
import type { Command } from '../../platform/execute.ts'
import { actorKey } from '../../platform/live/socket.ts'

export interface SignOut {
  readonly tokenHash: string
}

/** Ends the sign-in that the token began, if there is one, and the account's live connections with it. */
export const signOut: Command<SignOut, Record<string, never>> = {
  name: 'sign-out',
  async run({ tx, now }, { tokenHash }) {
    const [ended] = await tx
      .update(signIn)
      .set({ revokedAt: now })
      .from(account)
      .where(and(eq(account.id, signIn.accountId), eq(signIn.tokenHash, tokenHash), isNull(signIn.revokedAt)))
      .returning({ signInId: signIn.id, accountId: account.id, personId: account.personId })
    if (!ended) return { result: {}, audit: [], dirty: [] }
    const { signInId, accountId, personId } = ended
    const facts = { accountId, signInId }
    return {
      result: {},
      audit: [{ aggregate: 'person', aggregateId: personId, act: 'sign-out', facts }],
      dirty: [actorKey(accountId)],
    }
  },
}
