import { randomBytes } from 'node:crypto'
import { draw } from '#db/schema/draws'
import type { DrawPurpose } from '#domain/draws/contract'
import { type FrozenList, listText, secretText } from '#domain/draws/outcome'
import { whyNotFreeze } from '#domain/draws/rules'
import { orRefuse } from '#domain/kit/refusal'
import type { Context } from '../../platform/execute.ts'
import { sha256 } from '../../platform/hash.ts'

/** A draw that is to be committed to. */
export interface Commitment extends FrozenList {
  readonly purpose: DrawPurpose
  readonly eventId: string
  readonly disciplineId: string | null
  readonly stage: number | null
  readonly title: string
  readonly source: string
  readonly officerId: string
  readonly replaces: string | null
  readonly reason: string | null
}

/** 64 hexadecimal digits that nobody can guess. */
export const newSecret = (): string => randomBytes(32).toString('hex')

/**
 * Freezes the list and commits to a new secret: writes the draw, and gives it with the facts for the audit chain. Any
 * feature that draws (a sample for a re-check, say) begins with this and ends with `runDrawIn`.
 */
export async function commitDrawIn({ tx, now, newId }: Context, input: Commitment) {
  orRefuse(whyNotFreeze(input))
  const id = newId()
  const secret = newSecret()
  const listHash = sha256(listText(input))
  const commitment = sha256(secretText(id, secret))
  const { items, slots, ...rest } = input
  await tx.insert(draw).values({
    ...rest,
    id,
    items: [...items],
    slots: slots ? [...slots] : null,
    listHash,
    secret,
    commitment,
    committedAt: now,
  })
  const { purpose, stage, take, source, replaces, reason } = input
  return { id, facts: { drawId: id, purpose, stage, take, listHash, commitment, source, replaces, reason } }
}
