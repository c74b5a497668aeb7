import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { BatchRow, BatchView } from '#domain/batches/contract'
import { openBatch, openCentre, planOf } from '../../testing/batch.ts'
import { expectOk } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'

test('a batch is planned where the organisation is accredited, changed until it is filed, and open once accepted', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const { manager, eventId, organisationId } = batch
    const { body: view } = await expectOk(manager.call<BatchView>('GET', `/api/events/${eventId}/batch`))
    assert.is(view.state, 'announced')
    assert.equal(
      view.offeringList.map(({ code, level, parts }) => [code, level, parts.map(({ component }) => component)]),
      [
        ['6-18-01-01', '4', ['theory', 'skill']],
        ['6-31-01-03', '3', ['theory', 'skill']],
      ],
    )
    assert.equal(
      view.course.filter(({ state }) => state !== 'later').map(({ step, state }) => [step, state]),
      [
        ['plan', 'done'],
        ['filing', 'done'],
        ['registration', 'now'],
      ],
    )
    const plan = planOf(batch)
    const change = (more: object) => manager.call('PUT', `/api/events/${eventId}/batch`, { plan: { ...plan, ...more } })
    assert.is((await change({})).error?.code, 'batch-filed')
    assert.is((await manager.call('PUT', `/api/events/${eventId}`, eventOf(plan))).error?.code, 'batch-by-plan')
    const add = (more: object) =>
      manager.call('POST', `/api/organisations/${organisationId}/batches`, { plan: { ...plan, ...more } })
    assert.is((await add({ endsOn: '2026-05-30' })).error?.code, 'plan-days-disordered')
    assert.is((await add({ siteIds: [organisationId] })).error?.code, 'batch-site-unknown')
    const twice = await add({ siteIds: [batch.siteId, batch.siteId.toUpperCase()] })
    assert.equal([twice.status, twice.error?.code], [400, 'field-invalid'])
    const [turner] = plan.offerings
    assert.is((await add({ offerings: [{ ...turner, level: '2' }] })).error?.code, 'organisation-not-accredited')
    const other = await app.as('manager', (await app.seedEvent()).eventId)
    assert.is((await other.call('POST', `/api/organisations/${organisationId}/batches`, { plan })).status, 403)
    assert.equal((await other.call<{ batches: BatchRow[] }>('GET', '/api/batches')).body.batches, [])
    const mine = await expectOk(manager.call<{ batches: BatchRow[] }>('GET', '/api/batches'))
    assert.equal(
      mine.body.batches.map((row) => row.eventId),
      [eventId],
    )
  }))

test('a plan that is filed too late is refused with the last day; what is left out of a plan goes', () =>
  withApp(async (app) => {
    app.clock.pass(15 * 86_400)
    const centre = await openCentre(app)
    const { manager, authority, organisationId } = centre
    const plan = planOf(centre)
    const { body } = await expectOk(
      manager.call<{ eventId: string }>('POST', `/api/organisations/${organisationId}/batches`, { plan }),
    )
    const at = `/api/events/${body.eventId}`
    await expectOk(manager.call('PUT', `${at}/batch`, { plan: { ...plan, offerings: plan.offerings.slice(1) } }))
    const { body: view } = await expectOk(manager.call<BatchView>('GET', `${at}/batch`))
    assert.equal(
      view.offeringList.map(({ name }) => name),
      ['电工'],
    )
    const file = () =>
      manager.call('POST', `${at}/filings`, { input: { plan: 'Plan of the batch', contact: '023', promotions: [] } })
    const late = await file()
    assert.is(late.error?.code, 'filing-too-late')
    assert.equal(late.error?.facts, { startsOn: '2026-06-01', due: '2026-05-18', days: 9, needed: 10 })
    await expectOk(authority.call('PUT', '/api/calendar/2026-05-23', { working: true, name: '调休上班' }))
    await expectOk(file())
  }))

const eventOf = ({ name, latinName, startsOn, endsOn }: ReturnType<typeof planOf>) => ({
  ...{ name, latinName, startsOn, endsOn, tier: 'provincial', place: 'Hall', organiser: 'City' },
})

test.run()
