import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CertificateFacts } from '#domain/certificates/contract'
import { Refused } from '#domain/kit/refusal'
import { pageOf } from './page.ts'
import { renderCertificate } from './render-certificate.ts'
import { sheet } from './sheet-fixture.ts'

const render = (facts: Partial<CertificateFacts>) =>
  renderCertificate({ ...sheet, facts: { ...sheet.facts, ...facts } })

const textOf = async (facts: Partial<CertificateFacts>) => (await render(facts)).toString('latin1')

test('the same sheet gives the same bytes', async () => {
  assert.ok((await render({})).equals(await render({})))
  assert.not((await render({})).equals(await render({ total: '97.51' })))
})

test('a certificate is a PDF/A-2b document that was made on its day of issue', async () => {
  const pdf = await textOf({})
  assert.match(pdf, /^%PDF-1\.7/)
  assert.match(pdf, '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
  assert.match(pdf, '<xmp:CreateDate>2026-05-06</xmp:CreateDate>')
})

/** Names of people from Prague, Łódź, Riga, Ankara, Bucharest and Győr, as a list of entries has them. */
const europeans = readFileSync(join(import.meta.dirname, '../fixtures/certificate-latin-letters.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(',')[1] ?? '')

test('each Latin letter of a name is drawn whole, in the family of the others', async () => {
  assert.is(europeans.length, 6)
  for (const name of europeans) {
    const pdf = await render({ name, latinName: null })
    assert.ok(execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString().split('\n').includes(name), name)
    const fonts = execFileSync('pdffonts', ['-'], { input: pdf }).toString()
    const families = new Set([...fonts.matchAll(/^[A-Z]{6}\+([A-Za-z]+)/gm)].map(([, family]) => family))
    assert.equal([...families].sort(), ['NotoSans', 'NotoSansSC'])
  }
})

test('names of every length stay on one page', async () => {
  const names = ['丹', 'Ó', '欧阳', '阿卜杜热西提'.repeat(33), 'W'.repeat(200), 'Maria '.repeat(33)]
  for (const name of names)
    for (const latinName of [null, 'Ng', 'Wolfeschlegelsteinhausen'.repeat(8)])
      assert.match(await textOf({ name, latinName }), /\/Count 1\b/)
})

test('every other text may be as long as its contract allows', async () => {
  const long = '职'.repeat(200)
  const event = { ...sheet.facts.event, name: long, latinName: long, place: long, organiser: long }
  const discipline = { code: '17', name: long, latinName: long }
  assert.match(await textOf({ event, discipline, delegation: { code: 'CQ', name: long } }), /\/Count 1\b/)
})

test('a character that no font has is refused and named by the number, and the next certificate is printed', async () => {
  try {
    await render({ name: '\u{10fffd}' })
    assert.unreachable()
  } catch (error) {
    assert.instance(error, Refused)
    assert.equal((error as Refused).refusal, {
      code: 'certificate-unprintable',
      facts: { number: sheet.number, name: '\u{10fffd}', characters: 'U+10FFFD' },
    })
  }
  assert.match(await textOf({}), /^%PDF/)
})

test('the address on the page ends in the code that the verify page takes', () => {
  const { href, address, code } = pageOf(sheet).verify
  assert.equal([address, code], ['touchstone.example/verify/', sheet.verifyCode])
  assert.is(href, sheet.verifyUrl)
})

test.run()
