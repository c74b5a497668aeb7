import { eq } from 'drizzle-orm'
import { certificate } from '#db/schema/certificates'
import { whyNotRevoke } from '#domain/certificates/rules'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { lockDiscipline } from '../events/queries.ts'
import { getCertificate } from './register.ts'

export interface RevokeCertificate {
  readonly certificateId: string
  /** Shown to whoever verifies the certificate. */
  readonly reason: string
}

/** Revokes a certificate that holds. It stays in the register, with the day and the reason. */
export const revokeCertificate: Command<RevokeCertificate, Record<string, never>> = {
  name: 'revoke-certificate',
  async run({ tx, now }, { certificateId, reason }) {
    const { disciplineId } = await getCertificate(tx, certificateId)
    await lockDiscipline(tx, disciplineId)
    const { number, state } = await getCertificate(tx, certificateId)
    orRefuse(whyNotRevoke({ number, state }))
    const revoked = { state: 'revoked', revokedAt: now, reason: reason.trim() } as const
    await tx.update(certificate).set(revoked).where(eq(certificate.id, certificateId))
    const facts = { certificateId, number, reason: revoked.reason }
    return {
      result: {},
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'revoke-certificate', facts }],
      dirty: [],
    }
  },
}
