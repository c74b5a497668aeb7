import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { entry } from '#db/schema/registration'
import type { CertificateView } from '#domain/certificates/contract'
import { appealAgainst, leaderOf } from '../testing/appeals.ts'
import { expectOk, markEntry, openCompetition, signAll } from '../testing/competition.ts'
import { type TestApp, withApp } from '../testing/with-app.ts'

const built = '<html lang="zh-CN"><head><title>试金石 Touchstone</title></head><body><div id="app"></div></body></html>'

/** A name that would run, break out of its place, or mean something to a replacement. */
const hostile = `"><img src=x onerror=alert(1)>$& '&amp;`

async function withPages(run: (app: TestApp) => Promise<void>): Promise<void> {
  const client = await mkdtemp(join(tmpdir(), 'touchstone-pages-'))
  try {
    await writeFile(join(client, 'index.html'), built)
    await withApp(run, { client })
  } finally {
    await rm(client, { recursive: true, force: true })
  }
}

async function read({ app }: TestApp, url: string, language = 'en'): Promise<string> {
  const answer = await app.inject({ url, headers: { 'accept-language': language } })
  assert.is(answer.statusCode, 200, url)
  assert.match(String(answer.headers['content-type']), 'text/html')
  return answer.body
}

/** A competition with an official result whose winner bears the hostile name. */
async function publish(app: TestApp) {
  const competition = await openCompetition(app)
  const { entryIds, chief, disciplineId } = competition
  await app.connection.db
    .update(entry)
    .set({ name: hostile })
    .where(eq(entry.id, entryIds[0] ?? ''))
  for (const [i, id] of entryIds.entries()) await markEntry(competition, id, ['2', '1.5', '3.5'], `${3 - i}`)
  await signAll(competition, entryIds)
  await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
  return competition
}

const assertHarmless = (page: string) => {
  assert.not.match(page, '<img')
  assert.not.match(page, /[^;]"><i/)
  assert.match(page, '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;$&amp; &#39;&amp;amp;')
  assert.is(page.split('<div id="app">').length, 2)
}

test('a page whose address names nothing is the page as it is, and no fault', () =>
  withPages(async (app) => {
    for (const id of ['x', '0', '%00', '{}']) {
      const { statusCode, body } = await app.app.inject({ url: `/events/${id}/publication` })
      assert.ok(statusCode < 500, id)
      assert.not.match(body, 'fault')
    }
    assert.is(await read(app, '/events/not-an-id/publication'), built)
  }))

test('who did not come stands at the end of the plain result', () =>
  withPages(async (app) => {
    const competition = await openCompetition(app)
    const { disciplineId, chief, entryIds } = competition
    const at = `/api/disciplines/${disciplineId}`
    await expectOk(chief.call('POST', `${at}/entries/absent`, { entryIds: entryIds.slice(2), reason: 'No show' }))
    for (const id of entryIds.slice(0, 2)) await markEntry(competition, id, ['2', '1.5', '3.5'])
    await signAll(competition, entryIds.slice(0, 2))
    await expectOk(chief.call('POST', `${at}/results`))
    for (const [language, word] of [
      ['en', 'DNS'],
      ['zh', '缺席'],
    ] as const)
      assert.match(
        await read(app, `/disciplines/${disciplineId}/results`, language),
        new RegExp(`${word}</td>\\s*<th[^>]*>Anna Müller`),
      )
  }))

test('the official result is readable without JavaScript, in the language that the browser asks for', () =>
  withPages(async (app) => {
    const { disciplineId } = await publish(app)
    const page = await read(app, `/disciplines/${disciplineId}/results`)
    assertHarmless(page)
    assert.match(page, '<html lang="en">')
    assert.match(page, 'Web Technologies · Official result')
    for (const text of ['Gold', '10.00', '9.00', 'Version 1', '重庆市职业技能大赛']) assert.match(page, text)
    assert.match(await read(app, `/disciplines/${disciplineId}/results`, 'zh-CN'), '网站技术 · 正式成绩')
  }))

test('an upheld appeal stands below the result, as it does on the page with JavaScript', () =>
  withPages(async (app) => {
    const competition = await publish(app)
    const [entryId = ''] = competition.entryIds
    const appealId = await appealAgainst(await leaderOf(app, competition, entryId), competition, entryId)
    const ruling = {
      outcome: 'upheld',
      reasons: 'Measured again before witnesses',
      publicWords: `Measured again ${hostile}`,
      marks: [{ aspectId: competition.parts['A1.1'], judgeId: null, value: '0' }],
    }
    const arbitrator = await app.as('arbitrator', competition.eventId)
    await expectOk(arbitrator.call('POST', `/api/appeals/${appealId}/ruling`, { ruling }))
    const page = await read(app, `/disciplines/${competition.disciplineId}/results`)
    assertHarmless(page)
    for (const text of ['Errata', 'A1: 3.50 corrected to 1.50', 'Version 2']) assert.match(page, text)
  }))

test('before publication the page says so, and a page that nobody may see stays empty', () =>
  withPages(async (app) => {
    const { disciplineId } = await app.seedEvent()
    assert.match(await read(app, `/disciplines/${disciplineId}/results`), 'No official result yet')
    assert.is(await read(app, `/disciplines/${crypto.randomUUID()}/results`), built)
    assert.is(await read(app, '/disciplines/nonsense/results'), built)
  }))

test('a certificate is verified without JavaScript, before and after it is revoked', () =>
  withPages(async (app) => {
    const { disciplineId, manager } = await publish(app)
    const at = `/api/disciplines/${disciplineId}/certificates`
    await expectOk(manager.call('POST', at))
    const { body } = await expectOk(manager.call<{ certificates: CertificateView[] }>('GET', at))
    const winner = body.certificates.find(({ rank }) => rank === 1)
    const valid = await read(app, `/verify/${winner?.verifyCode}`)
    assertHarmless(valid)
    for (const text of ['This certificate is valid', winner?.number ?? '', '10.00', `/${winner?.verifyCode}/pdf`])
      assert.match(valid, text)
    assert.not.match(await read(app, `/verify/${winner?.number}`), '/pdf')
    await expectOk(manager.call('POST', `/api/certificates/${winner?.id}/revoke`, { reason: `<b>${hostile}</b>` }))
    const revoked = await read(app, `/verify?code=${winner?.verifyCode}`)
    assertHarmless(revoked)
    assert.match(revoked, 'This certificate is revoked')
    assert.match(revoked, '&lt;b&gt;')
    assert.not.match(revoked, '/pdf')
  }))

test('an unknown code is an answer, whatever it looks like', () =>
  withPages(async (app) => {
    const codes = ['TSA-2026-999999', 'x'.repeat(90), '%00', '%3Cimg%20src%3Dx%3E', '%E5%BC%A0']
    for (const code of codes) {
      const page = await read(app, `/verify/${code}`)
      assert.match(page, 'No such certificate', code)
      assert.not.match(page, '<img', code)
    }
    // Too long for a code: the client says the rest.
    assert.is(await read(app, `/verify/${'x'.repeat(500)}`), built)
    assert.not.match(await read(app, '/verify'), 'No such certificate')
    assert.not.match(await read(app, '/verify?code=a&code=b'), 'No such certificate')
  }))

test.run()
