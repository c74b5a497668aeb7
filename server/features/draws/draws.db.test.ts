import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DrawView } from '#domain/draws/contract'
import { isProven, verifyDraw } from '#domain/draws/verify'
import { newId, sha256 } from '../../platform/hash.ts'
import type { Caller } from '../../testing/callers.ts'
import { expectOk } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'

const list = {
  disciplineId: null,
  purpose: 'starting-order',
  title: '出场顺序',
  items: ['1', '2', '3', '4', '5'],
  slots: null,
  source: '福彩双色球 2026050 期',
  replaces: null,
  reason: null,
}

async function commit(officer: Caller, eventId: string, changes = {}): Promise<string> {
  const { body } = await expectOk(
    officer.call<{ drawId: string }>('POST', `/api/events/${eventId}/draws`, { ...list, ...changes }),
  )
  return body.drawId
}

test('anybody can recompute a draw; before it is run its secret is told to nobody', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    const officer = await app.as('draw-officer', eventId)
    const drawId = await commit(officer, eventId)
    const before = await app.visitor.call<DrawView>('GET', `/api/draws/${drawId}`)
    assert.is(before.body.record.run, null)
    app.clock.pass(60)
    await expectOk(
      officer.call('POST', `/api/events/${eventId}/draws/${drawId}/run`, { publicValue: '07 11 19', knownAt: null }),
    )
    const { body } = await app.visitor.call<DrawView>('GET', `/api/draws/${drawId}`)
    assert.is(body.record.commitment, before.body.record.commitment)
    assert.not.ok(before.raw.body.includes(body.record.run?.secret ?? 'none'))
    assert.ok(isProven(await verifyDraw(body.record, sha256)))
  }))

test('a draw is run once, by its officer, with a value from after the commitment', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    const [officer, other] = [await app.as('draw-officer', eventId), await app.as('draw-officer', eventId)]
    const drawId = await commit(officer, eventId)
    const run = async (who: Caller, knownAt: string | null, commandId = newId()) =>
      (await who.call('POST', `/api/events/${eventId}/draws/${drawId}/run`, { publicValue: '7', knownAt, commandId }))
        .error?.code ?? 'ok'
    assert.is(await run(officer, null), 'draw-value-too-early')
    app.clock.pass(60)
    assert.is(await run(officer, '2026-05-04T00:59:00.000Z'), 'draw-value-too-early')
    assert.is(await run(officer, '2026-05-04T09:00:00.000Z'), 'draw-value-not-yet')
    assert.is(await run(other, null), 'draw-of-another-officer')
    const commandId = newId()
    assert.is(await run(officer, null, commandId), 'ok')
    assert.is(await run(officer, null, commandId), 'ok')
    assert.is(await run(officer, null), 'draw-run-before')
  }))

test('a draw that replaces another says why, once, and the older one stays on record', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    const officer = await app.as('draw-officer', eventId)
    const first = await commit(officer, eventId)
    const again = (changes: object) =>
      officer.call('POST', `/api/events/${eventId}/draws`, { ...list, replaces: first, ...changes })
    assert.is((await again({})).error?.code, 'draw-reason-missing')
    const second = await commit(officer, eventId, { replaces: first, reason: '名单有误' })
    assert.is((await again({ reason: '再来一次' })).error?.code, 'draw-replaced')
    const { body } = await app.visitor.call<{ draws: DrawView[] }>('GET', `/api/events/${eventId}/draws`)
    assert.equal(
      body.draws.map(({ record, replaces, replacedBy }) => [record.id, replaces, replacedBy]).sort(),
      [
        [first, null, second],
        [second, first, null],
      ].sort(),
    )
    const late = await officer.call('POST', `/api/events/${eventId}/draws/${first}/run`, {
      publicValue: '7',
      knownAt: null,
    })
    assert.is(late.error?.code, 'draw-replaced')
  }))

test('a list that names something twice is not frozen', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    const officer = await app.as('draw-officer', eventId)
    const send = async (changes: object) =>
      (await officer.call('POST', `/api/events/${eventId}/draws`, { ...list, ...changes })).error?.code
    assert.is(await send({ items: ['1', '1'] }), 'draw-item-twice')
    assert.is(await send({ slots: ['1', '2'] }), 'draw-slots-differ')
  }))

test.run()
