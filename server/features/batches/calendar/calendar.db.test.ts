import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { BatchView, CalendarYear } from '#domain/batches/contract'
import { openCentre, planOf } from '../../../testing/batch.ts'
import { expectOk } from '../../../testing/competition.ts'
import { withApp } from '../../../testing/with-app.ts'

test('a plan for the year after, whose holidays nobody entered, is never due within the spring festival, and says so', () =>
  withApp(async (app) => {
    app.clock.now = new Date('2026-12-01T01:00:00Z')
    const centre = await openCentre(app)
    const { manager, authority, organisationId } = centre
    const plan = {
      ...planOf(centre),
      ...{ registrationFrom: '2026-12-20', registrationUntil: '2026-12-24', reviewUntil: '2026-12-25' },
      ...{ startsOn: '2027-02-20', endsOn: '2027-02-20', resultsUntil: '2027-02-26' },
    }
    const { body } = await expectOk(
      manager.call<{ eventId: string }>('POST', `/api/organisations/${organisationId}/batches`, { plan }),
    )
    const due = async () => {
      const { body: view } = await expectOk(manager.call<BatchView>('GET', `/api/events/${body.eventId}/batch`))
      const own = view.course.filter(({ step }) => step === 'plan' || step === 'publication')
      return own.map(({ due, unknownYear }) => [due, unknownYear])
    }
    // New Year's Eve of the old calendar is on Friday 5 February, the third day of the festival on Monday 8.
    assert.equal(await due(), [
      ['2027-02-04', 2027],
      ['2027-03-05', 2027],
    ])
    await expectOk(authority.call('PUT', '/api/calendar/2027-02-09', { working: false, name: '春节' }))
    await expectOk(authority.call('PUT', '/api/calendar/2027-02-20', { working: true, name: '春节调休' }))
    await expectOk(authority.call('PUT', '/api/calendar/years/2027', { known: true }))
    assert.equal(await due(), [
      ['2027-02-03', null],
      ['2027-03-05', null],
    ])
    await expectOk(authority.call('PUT', '/api/calendar/years/2027', { known: false }))
    assert.equal((await due())[0], ['2027-02-03', 2027])
  }))

test('a year of the calendar is read by everybody, and kept by administrators and the authority alone', () =>
  withApp(async (app) => {
    const read = async (year: number) =>
      (await expectOk(app.visitor.call<CalendarYear>('GET', `/api/calendar/years/${year}`))).body
    const { known, entered, lawDays } = await read(2026)
    assert.ok(known)
    assert.is(entered.length, 25)
    assert.equal(lawDays[0], { day: '2026-01-01', name: '元旦' })
    assert.equal([(await read(2027)).known, (await read(2027)).entered], [false, []])
    const { manager } = await openCentre(app)
    const keep = { known: true }
    assert.is((await manager.call('PUT', '/api/calendar/years/2027', keep)).status, 403)
    for (const year of ['1999', '2100', '27', 'x'])
      assert.is((await (await app.as('administrator')).call('PUT', `/api/calendar/years/${year}`, keep)).status, 400)
    assert.not((await read(2027)).known)
  }))

test.run()
