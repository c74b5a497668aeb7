import { and, eq, isNull } from 'drizzle-orm'
import { systemKey } from '#db/schema/outcomes'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { lockBatch } from './offerings.ts'

/** A key for a test system; the token itself is shown once and kept nowhere. */
export interface MakeSystemKey {
  readonly eventId: string
  readonly name: string
  readonly tokenHash: string
}

/** Makes a key with which a test system delivers scores of one batch. */
export const makeSystemKey: Command<MakeSystemKey, { keyId: string }> = {
  name: 'make-system-key',
  async run({ tx, actor, now, newId }, { eventId, name, tokenHash }) {
    await lockBatch(tx, eventId)
    const id = newId()
    await tx.insert(systemKey).values({ id, eventId, name, tokenHash, madeBy: personOf(actor), madeAt: now })
    const facts = { keyId: id, name }
    return {
      result: { keyId: id },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'make-system-key', facts }],
      dirty: [],
    }
  },
}

/** Revokes a key at once; what was delivered with it stays. */
export const revokeSystemKey: Command<{ eventId: string; keyId: string }, Record<string, never>> = {
  name: 'revoke-system-key',
  async run({ tx, now }, { eventId, keyId }) {
    const [done] = await tx
      .update(systemKey)
      .set({ revokedAt: now })
      .where(and(eq(systemKey.id, keyId), eq(systemKey.eventId, eventId), isNull(systemKey.revokedAt)))
      .returning({ id: systemKey.id })
    if (!done) throw new Refused(refuse('not-found', { what: 'key' }))
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'revoke-system-key', facts: { keyId } }],
      dirty: [],
    }
  },
}
