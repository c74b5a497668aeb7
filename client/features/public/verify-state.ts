import type { CertificateState, VerifiedCertificate } from '#domain/certificates/contract'
import { InvalidError, RefusedError } from '../../lib/http.ts'

/** What the page says of a certificate; `altered`: the register differs from what was recorded at its issue. */
export type Truth = 'valid' | 'corrected' | 'replaced' | 'revoked' | 'unknown' | 'altered'

const TRUTHS = {
  issued: 'valid',
  corrected: 'corrected',
  replaced: 'replaced',
  revoked: 'revoked',
} as const satisfies Record<CertificateState, Truth>

/** What is true of a certificate that the register holds. */
export const truthOf = ({ state }: Pick<VerifiedCertificate, 'state'>): Truth => TRUTHS[state]

/**
 * What a refusal says of a certificate; null where the error says nothing of it, such as a lost network. A code that
 * no certificate can have is unknown like any other.
 */
export function truthOfError(error: unknown): Truth | null {
  if (error instanceof InvalidError) return 'unknown'
  if (!(error instanceof RefusedError)) return null
  if (error.code === 'certificate-altered') return 'altered'
  return error.code === 'certificate-unknown' ? 'unknown' : null
}
