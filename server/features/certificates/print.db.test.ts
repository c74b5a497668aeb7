import { execFileSync } from 'node:child_process'
import { eq } from 'drizzle-orm'
import { encode } from 'uqr'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { entry } from '#db/schema/registration'
import { issue, list, publishedCompetition } from '../../testing/certificates.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'
import { renderCertificate } from './render/render-certificate.ts'
import { sheet } from './render/sheet-fixture.ts'

/** A certificate as the public gets it, read back with Poppler, which the test run provides. */
async function printed(app: TestApp, code = '') {
  const { raw } = await app.visitor.call('GET', `/api/verify/${code}/pdf`)
  return { headers: raw.headers, pdf: raw.rawPayload }
}

const textOf = (pdf: Buffer) => execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString()

/** Where the template puts the code: in millimetres from the top left of the page. */
const place = { x: 207, y: 154.5, width: 30 }
const PIXELS = 20

/** The code's modules as they are printed, dark or not: the page in grey, looked at in the middle of each module. */
function modulesOf(pdf: Buffer, size: number): boolean[][] {
  const dots = (mm: number) => String(Math.round(mm * PIXELS))
  const crop = ['-x', dots(place.x), '-y', dots(place.y), '-W', dots(place.width), '-H', dots(place.width)]
  const resolution = String(25.4 * PIXELS)
  const grey = execFileSync('pdftoppm', ['-r', resolution, '-gray', ...crop, '-'], { input: pdf })
  const side = place.width * PIXELS
  const pixels = grey.subarray(grey.length - side * side)
  const middle = (i: number) => Math.floor(((i + 0.5) * side) / size)
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (pixels[middle(y) * side + middle(x)] ?? 255) < 128),
  )
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where each word stands, in millimetres; its height without the room that a font leaves between lines. */
function boxesOf(pdf: Buffer): Box[] {
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf }).toString()
  const found = html.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)"/g)
  return [...found].map((match) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = match.slice(1).map((points) => (Number(points) / 72) * 25.4)
    const room = (bottom - top) * 0.3
    return { left, top: top + room, right, bottom: bottom - room }
  })
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

test('the PDF says what the register says, in text that can be searched', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    await issue(competition)
    const [gold] = await list(competition)
    const { headers, pdf } = await printed(app, gold?.verifyCode)
    assert.equal(
      [headers['content-type'], headers['content-disposition'], headers['cache-control']],
      ['application/pdf', 'inline; filename="TSA-2026-000001.pdf"', 'no-store'],
    )
    const text = textOf(pdf)
    for (const part of ['张伟', '重庆市职业技能大赛', '网站技术', 'Web Technologies', '金奖', 'Gold', '10.00'])
      assert.ok(text.includes(part), part)
    for (const part of [gold?.number, gold?.verifyCode, '2026年5月4日至6日', '4 May 2026'])
      assert.ok(text.includes(part ?? '-'), part)
    const again = await competition.manager.call('GET', `/api/certificates/${gold?.id}/pdf`)
    assert.ok(again.raw.rawPayload.equals(pdf))
  }))

test('the code on the page is, module by module, that of the verify address', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    await issue(competition)
    const [gold] = await list(competition)
    const { data, size } = encode(`http://touchstone.test/verify/${gold?.verifyCode}`, { ecc: 'M', border: 4 })
    assert.equal(modulesOf((await printed(app, gold?.verifyCode)).pdf, size), data)
  }))

test('a name that looks like the template’s language is printed as it is written', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    const name = '#panic("x") *b* $1$ \\'
    await app.connection.db
      .update(entry)
      .set({ name })
      .where(eq(entry.id, competition.entryIds[0] ?? ''))
    await issue(competition)
    const [gold] = await list(competition)
    assert.ok(textOf((await printed(app, gold?.verifyCode)).pdf).includes(name))
  }))

const extremes = ['丹', '阿卜杜热西提'.repeat(33), 'W'.repeat(200), 'Maria '.repeat(33)]

for (const text of extremes)
  test(`${text.length} characters like ${text.slice(0, 6)} in every place stay inside the frame and apart`, async () => {
    const event = { ...sheet.facts.event, name: text, latinName: text, place: text, organiser: text }
    const names = { name: text, latinName: text, delegation: { code: 'CQ', name: text } }
    const discipline = { code: '17', name: text, latinName: text }
    const boxes = boxesOf(await renderCertificate({ ...sheet, facts: { ...sheet.facts, ...names, event, discipline } }))
    assert.ok(boxes.length > 20)
    for (const [i, box] of boxes.entries()) {
      assert.ok(box.left > 9 && box.top > 9 && box.right < 288 && box.bottom < 201, JSON.stringify(box))
      for (const other of boxes.slice(i + 1)) assert.not(overlap(box, other), JSON.stringify([box, other]))
    }
  })

test.run()
