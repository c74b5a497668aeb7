import { and, eq, gt, isNull } from 'drizzle-orm'
import { invitation } from '#db/schema/people'
import type { Context } from '../../platform/execute.ts'

export interface NewInvitation {
  /** Null for the first administrator, who has no name yet. */
  readonly personId: string | null
  readonly tokenHash: string
  /** Milliseconds. */
  readonly lasts: number
  /** The administrator who replaces a lost password, and why. */
  readonly recovery?: { readonly by: string; readonly reason: string }
}

/** Writes a one-time link's invitation; whatever link the person had before is void from now on. */
export async function writeInvitation({ tx, now, newId }: Context, input: NewInvitation): Promise<string> {
  const { personId, tokenHash, lasts, recovery } = input
  const same = personId ? eq(invitation.personId, personId) : isNull(invitation.personId)
  const open = and(same, isNull(invitation.usedAt), gt(invitation.expiresAt, now))
  await tx.update(invitation).set({ expiresAt: now }).where(open)
  const id = newId()
  const expiresAt = new Date(now.getTime() + lasts)
  const made = { id, personId, tokenHash, createdAt: now, expiresAt }
  await tx.insert(invitation).values({ ...made, recoveredBy: recovery?.by, reason: recovery?.reason })
  return id
}
