import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { FilingView } from '#domain/events/filing'
import type { PromotionView } from '#domain/rankings/promotion'
import { expectOk, markEntry, openCompetition, signAll } from '../../../testing/competition.ts'
import { withApp } from '../../../testing/with-app.ts'

const input = {
  plan: 'Purpose, safety and emergency plan',
  contact: '023-0000',
  promotions: [{ award: 'gold', kind: 'level', value: '2' }],
}

test('a competition that must be filed is announced only once the authority has accepted it', () =>
  withApp(async (app) => {
    const administrator = await app.as('administrator', (await app.seedEvent()).eventId)
    const { body: event } = await expectOk(
      administrator.call<{ id: string }>('POST', '/api/events', {
        name: 'Skills',
        latinName: null,
        tier: 'provincial',
        place: 'Hall',
        organiser: 'City',
        startsOn: '2026-05-04',
        endsOn: '2026-05-06',
      }),
    )
    const at = `/api/events/${event.id}`
    const [manager, authority] = [await app.as('manager', event.id), await app.as('authority', event.id)]
    await expectOk(authority.call('PUT', `${at}/filing-required`, { required: true }))
    assert.is((await manager.call('POST', `${at}/announce`)).error?.code, 'filing-missing')
    assert.is((await manager.call('POST', `${at}/filings`, { input })).error?.code, 'filing-without-disciplines')
    await expectOk(manager.call('POST', `${at}/disciplines`, { code: '17', name: 'Web', latinName: null }))
    const submit = async () =>
      (await expectOk(manager.call<{ filingId: string }>('POST', `${at}/filings`, { input }))).body.filingId
    const decide = (id: string, decision: object) =>
      expectOk(authority.call('POST', `${at}/filings/${id}/decision`, { decision }))
    const first = await submit()
    assert.is((await manager.call('POST', `${at}/filings`, { input })).error?.code, 'filing-under-way')
    await decide(first, { accept: false, reason: 'No plan for fire' })
    const second = await submit()
    await decide(second, { accept: true, fileNumber: '渝赛备 2026-17' })
    assert.is((await manager.call('POST', `${at}/filings`, { input })).error?.code, 'filing-unchanged')
    await expectOk(manager.call('POST', `${at}/announce`))
    await expectOk(manager.call('POST', `${at}/disciplines`, { code: '18', name: 'Turning', latinName: null }))
    const { body } = await expectOk(manager.call<{ filings: FilingView[]; changed: string[] }>('GET', `${at}/filings`))
    assert.equal(
      body.filings.map(({ number, state, fileNumber }) => [number, state, fileNumber]),
      [
        [2, 'accepted', '渝赛备 2026-17'],
        [1, 'returned', null],
      ],
    )
    assert.equal(body.changed, ['disciplines'])
    assert.is(
      (await manager.call('POST', `${at}/filings/${second}/decision`, { decision: { accept: true, fileNumber: 'x' } }))
        .status,
      403,
    )
  }))

test('an event is given an authority by an administrator alone', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    const named = { name: 'Bureau', latinName: null, role: 'authority', invite: false }
    const [manager, administrator] = [await app.as('manager', eventId), await app.as('administrator', eventId)]
    const path = `/api/events/${eventId}/officials`
    assert.is((await manager.call('POST', path, named)).error?.code, 'role-of-administrators')
    await expectOk(administrator.call('POST', path, named))
  }))

test('winners are granted what the accepted filing names, once, by the authority alone', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { eventId, disciplineId, entryIds, chief, manager } = competition
    for (const entryId of entryIds) await markEntry(competition, entryId, ['2', '1.5', '3.5'])
    await markEntry(competition, entryIds[1] ?? '', ['0', '0', '0'])
    await signAll(competition, entryIds)
    await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
    const authority = await app.as('authority', eventId)
    const at = `/api/events/${eventId}`
    assert.is((await authority.call('POST', `${at}/promotions`)).error?.code, 'filing-missing')
    const { body } = await expectOk(manager.call<{ filingId: string }>('POST', `${at}/filings`, { input }))
    const decision = { accept: true, fileNumber: '1' }
    await expectOk(authority.call('POST', `${at}/filings/${body.filingId}/decision`, { decision }))
    const read = async () =>
      (await expectOk(manager.call<{ promotions: PromotionView[] }>('GET', `${at}/promotions`))).body.promotions
    assert.equal([...new Set((await read()).map(({ state, value }) => `${state} ${value}`))], ['due 2'])
    const due = (await read()).length
    assert.is((await manager.call('POST', `${at}/promotions`)).status, 403)
    const granted = await expectOk(authority.call<{ granted: number }>('POST', `${at}/promotions`))
    assert.is(granted.body.granted, due)
    assert.is((await authority.call('POST', `${at}/promotions`)).error?.code, 'promotion-nothing-due')
    const [first] = await read()
    await expectOk(authority.call('POST', `${at}/promotions/${first?.id}/withdraw`, { reason: 'Appeal upheld' }))
    assert.ok((await read()).some(({ state }) => state === 'withdrawn'))
  }))

test.run()
