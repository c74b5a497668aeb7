import { and, eq, gt, isNull } from 'drizzle-orm'
import { event } from '#db/schema/events'
import { tablet, tabletPairing } from '#db/schema/people'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { awakeIdle, tabletExpiry } from '#domain/people/lifetimes'
import { whyNotPair } from '#domain/people/officials'
import type { Command, Context } from '../../platform/execute.ts'
import { tabletsKey } from './live.ts'
import { namingFacts } from './queries.ts'

export interface PairTablet {
  readonly pairingId: string
  readonly tokenHash: string
  readonly pinHash: string
}

export interface PairedTablet {
  readonly tabletId: string
  readonly expiresAt: string
}

/** Takes up an offer: from now on the tablet is the judge's, for the event. */
export const pairTablet: Command<PairTablet, PairedTablet> = {
  name: 'pair-tablet',
  async run(context, { pairingId, tokenHash, pinHash }) {
    const { tx, now, newId } = context
    const { eventId, personId } = await usePairing(context, pairingId)
    orRefuse(whyNotPair(await namingFacts(tx, eventId, personId), eventId))
    const [at] = await tx.select({ endsOn: event.endsOn }).from(event).where(eq(event.id, eventId))
    if (!at) throw new Error('a pairing without its event')
    const [id, expiresAt] = [newId(), new Date(tabletExpiry(now.getTime(), at.endsOn))]
    const times = { pairedAt: now, wokenAt: now, lastSeenAt: now, expiresAt }
    const awakeUntil = new Date(now.getTime() + awakeIdle)
    await tx.insert(tablet).values({ id, eventId, personId, tokenHash, pinHash, ...times, awakeUntil })
    const facts = { pairingId, personId, tabletId: id }
    return {
      result: { tabletId: id, expiresAt: expiresAt.toISOString() },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'pair-tablet', facts }],
      dirty: [tabletsKey(eventId)],
    }
  },
}

async function usePairing({ tx, now }: Context, pairingId: string) {
  const open = and(eq(tabletPairing.id, pairingId), isNull(tabletPairing.usedAt), gt(tabletPairing.expiresAt, now))
  const [used] = await tx.update(tabletPairing).set({ usedAt: now }).where(open).returning()
  if (!used) throw new Refused(refuse('pairing-unknown'))
  return used
}
