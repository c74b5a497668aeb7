import type { Platform } from '../../platform/feature.ts'

/** Where an invitation is accepted. The token is in the fragment, which browsers keep to themselves. */
export const invitationUrl = ({ publicUrl }: Platform, token: string): string =>
  `${publicUrl()}/desk/invitation#${token}`

/** What the QR code of a pairing says. */
export const pairingUrl = ({ publicUrl }: Platform, secret: string): string => `${publicUrl()}/judge/pair#${secret}`
