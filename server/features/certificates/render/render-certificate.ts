import { join } from 'node:path'
import type { CertificateSheet } from '#domain/certificates/contract'
import { Refused, refuse } from '#domain/kit/refusal'
import { print } from '../../../platform/typst/print.ts'
import { pageOf } from './page.ts'

const template = join(import.meta.dirname, 'certificate.typ')

/**
 * The certificate as a PDF/A-2b document; the same sheet gives the same bytes. Refuses with certificate-unprintable
 * where no font has one of its characters.
 */
export async function renderCertificate(sheet: CertificateSheet): Promise<Buffer> {
  try {
    return await print(template, pageOf(sheet))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { number, facts } = sheet
    const { characters = null } = error.refusal.facts
    throw new Refused(refuse('certificate-unprintable', { number, name: facts.name, characters }))
  }
}
