import type { CertificateSheet } from '#domain/certificates/contract'
import { qrDrawing } from '../../../platform/typst/qr-drawing.ts'
import { awardWords, bodies, figures, sentenceWords, titleWords } from './print-words.ts'

/** Everything on the page, as certificate.typ reads it: data alone, never a part of the template's source. */
export function pageOf({ facts, issuedOn, number, verifyUrl }: CertificateSheet) {
  const { event, name, latinName } = facts
  const { host, pathname } = new URL(verifyUrl)
  const [code = ''] = pathname.split('/').slice(-1)
  const address = `${host}${pathname.slice(0, -code.length)}`
  return {
    title: titleWords(facts),
    organiser: event.organiser,
    event: { zh: event.name, en: event.latinName },
    name: { zh: name, en: latinName },
    sentence: sentenceWords(facts),
    award: awardWords(facts.award),
    figures: figures(facts, issuedOn),
    bodies: bodies(facts),
    issuedOn: issuedOn.split('-').map(Number),
    number,
    verify: { href: verifyUrl, address, code, qr: qrDrawing(verifyUrl) },
  }
}
