import { pairingBackOff, pairingsBackOff } from '#domain/people/back-off'
import type { PairingOffer } from '#domain/people/contract'
import { execute, type Request } from '../../platform/execute.ts'
import type { Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { networkOf } from '../../platform/http/network.ts'
import type { Hasher } from './hash-queue.ts'
import { pairingUrl } from './links.ts'
import { offerPairing } from './offer-pairing.ts'
import { type PairedTablet, pairTablet } from './pair-tablet.ts'
import { getPairing } from './queries.ts'
import { secretBytes, secretCode, secretToken } from './secrets.ts'
import { forgiveTry, guardSubject, takeTries } from './tries.ts'

/** Codes drawn for one offer, in case another open offer has the first. */
const CODES = 5

/** Offers to pair a tablet with the judge; the secrets are in the answer and nowhere else. */
export async function drawPairing(
  platform: Platform,
  place: { readonly eventId: string; readonly personId: string },
  request: Request,
): Promise<PairingOffer> {
  const secret = secretToken(platform.keyring, request.commandId, 'pairing')
  const codes = Array.from({ length: CODES }, (_, attempt) => secretCode(platform.keyring, request.commandId, attempt))
  const input = { ...place, secretHash: sha256(secret), codeHashes: codes.map(sha256) }
  const { code, ...offered } = await execute(platform, offerPairing, input, request)
  return { ...offered, code: codes[code] ?? '', secret, url: pairingUrl(platform, secret) }
}

/** What the tablet was told by the desk, and the PIN that its judge chose. */
export interface Redemption {
  readonly code?: string
  readonly secret?: string
  readonly pin: string
}

/**
 * Pairs the tablet that sends this with the judge of an open offer; returns its token. Throws Refused: pairing-unknown,
 * or pairing-blocked with seconds after too many wrong codes, from that address or from everywhere.
 */
export async function redeemPairing(
  platform: Platform,
  { code, secret, pin }: Redemption,
  request: Request,
  address: string,
  hasher: Hasher,
): Promise<PairedTablet & { readonly token: string }> {
  const pairing = secret ? await bySecret(platform, secret) : await byCode(platform, code ?? '', address)
  const { commandId } = request
  const token = secretToken(platform.keyring, commandId, 'tablet')
  const pinHash = await hasher.hash(pin, secretBytes(platform.keyring, commandId, 'pin'))
  const input = { pairingId: pairing.id, tokenHash: sha256(token), pinHash }
  return { token, ...(await execute(platform, pairTablet, input, request)) }
}

/** A secret of 32 bytes cannot be guessed: tries of it are not counted. */
const bySecret = ({ db, clock }: Platform, secret: string) => getPairing(db, { secretHash: sha256(secret) }, clock())

async function byCode({ db, clock }: Platform, code: string, address: string) {
  const now = clock()
  const here = guardSubject('pairing', networkOf(address))
  const everywhere = guardSubject('pairing', 'everywhere')
  const refusal = 'pairing-blocked'
  await takeTries(
    db,
    [
      { subject: here, rule: pairingBackOff, code: refusal },
      { subject: everywhere, rule: pairingsBackOff, code: refusal },
    ],
    now,
  )
  const pairing = await getPairing(db, { codeHash: sha256(code) }, now)
  await forgiveTry(db, here, now)
  await forgiveTry(db, everywhere, now)
  return pairing
}
