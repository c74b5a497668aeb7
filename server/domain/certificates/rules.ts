import type { CertificateKind, CertificateState } from '#domain/certificates/contract'
import { type Refusal, refuse } from '#domain/kit/refusal'

/** A certificate that holds can be revoked; once only, and never one that has been replaced. */
export function whyNotRevoke({ state, number }: { state: CertificateState; number: string }): Refusal | null {
  if (state === 'revoked') return refuse('certificate-revoked', { number })
  return state === 'replaced' ? refuse('certificate-replaced', { number }) : null
}

/** The public reads what was printed, also of a replaced certificate; never of a revoked one. */
export function whyNotShowPdf({ state, number }: { state: CertificateState; number: string }): Refusal | null {
  return state === 'revoked' ? refuse('certificate-revoked', { number }) : null
}

/** Numbers can be guessed, so they lead to what is public anyway: awards. Others are found by their code alone. */
export const isFoundByNumber = (kind: CertificateKind): boolean => kind === 'award'
