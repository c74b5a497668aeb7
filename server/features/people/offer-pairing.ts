import { and, gt, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { tabletPairing } from '#db/schema/people'
import { orRefuse } from '#domain/kit/refusal'
import { pairingLasts } from '#domain/people/lifetimes'
import { whyNotPair } from '#domain/people/officials'
import type { Command } from '../../platform/execute.ts'
import { namingFacts } from './queries.ts'

export interface OfferPairing {
  readonly eventId: string
  readonly personId: string
  readonly secretHash: string
  /** Of the codes that may be shown; the first that no other open offer has is. */
  readonly codeHashes: readonly string[]
}

/** `code` is the place of the chosen code among those that were given. */
export interface OfferedPairing {
  readonly pairingId: string
  readonly code: number
  readonly expiresAt: string
}

/** Offers to pair a tablet with a judge of the event, once and for some minutes. */
export const offerPairing: Command<OfferPairing, OfferedPairing> = {
  name: 'offer-pairing',
  async run({ tx, now, newId }, { eventId, personId, secretHash, codeHashes }) {
    orRefuse(whyNotPair(await namingFacts(tx, eventId, personId), eventId))
    const taken = await openCodes(tx, codeHashes, now)
    const code = codeHashes.findIndex((hash) => !taken.has(hash))
    const codeHash = codeHashes[code]
    if (codeHash === undefined) throw new Error('every code that was drawn is taken')
    const [id, expiresAt] = [newId(), new Date(now.getTime() + pairingLasts)]
    await tx.insert(tabletPairing).values({ id, eventId, personId, codeHash, secretHash, createdAt: now, expiresAt })
    return {
      result: { pairingId: id, code, expiresAt: expiresAt.toISOString() },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'offer-pairing', facts: { pairingId: id, personId } }],
      dirty: [],
    }
  },
}

async function openCodes(tx: Tx, hashes: readonly string[], now: Date): Promise<Set<string>> {
  const rows = await tx
    .select({ hash: tabletPairing.codeHash })
    .from(tabletPairing)
    .where(
      and(inArray(tabletPairing.codeHash, [...hashes]), isNull(tabletPairing.usedAt), gt(tabletPairing.expiresAt, now)),
    )
  return new Set(rows.map(({ hash }) => hash))
}
