import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CalendarYear } from '#domain/batches/contract'
import { openCentre, planOf } from '../../server/testing/batch.ts'
import { expectOk } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

test('the calendar is kept by click and keyboard; who counts on a year that nobody entered is told', () =>
  withCompetition(async ({ app, open }) => {
    app.clock.now = new Date('2026-12-01T01:00:00Z')
    const centre = await openCentre(app)
    const days = { registrationFrom: '2026-12-20', registrationUntil: '2026-12-24', reviewUntil: '2026-12-25' }
    const held = { startsOn: '2027-02-20', endsOn: '2027-02-20', resultsUntil: '2027-02-26' }
    const path = `/api/organisations/${centre.organisationId}/batches`
    const plan = { ...planOf(centre), ...days, ...held }
    const { body } = await expectOk(centre.manager.call<{ eventId: string }>('POST', path, { plan }))

    const manager = await open(centre.manager, `/desk/events/${body.eventId}`)
    await manager.page.getByText('The holidays of 2027 are not entered yet').waitFor()
    await manager.page.getByText('due 4 Feb 2027, not certain yet').waitFor()
    assert.is(await manager.page.getByRole('link', { name: 'Enter the holidays' }).count(), 0)

    const keeper = await open(centre.authority, `/desk/events/${body.eventId}`)
    await keeper.page.getByRole('link', { name: 'Enter the holidays' }).click()
    const { page } = keeper
    // Versions of a browser differ in the comma behind a weekday.
    const day = (weekday: string, rest: string) =>
      page.getByRole('button', { name: new RegExp(`^${weekday},? ${rest}$`) })
    await page.getByText('The holidays of 2027 are not entered yet').waitFor()
    await day('Monday', '8 February 2027, off, Spring Festival, holiday by law').waitFor()
    await day('Tuesday', '9 February 2027, worked').click()
    await day('Tuesday', '9 February 2027, off, Spring Festival').waitFor()
    // From the day that was pressed by keys to the Saturday of the week after, which is worked.
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await day('Saturday', '20 February 2027, worked, Spring Festival, made up for').waitFor()
    assert.is(await page.evaluate(() => document.activeElement?.getAttribute('data-day')), '2027-02-20')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Enter')
    await day('Saturday', '20 March 2027, worked, .*').waitFor()
    await page.keyboard.press('Enter')
    await day('Saturday', '20 March 2027, off').waitFor()
    await page.getByRole('button', { name: 'All are entered' }).click()
    await page.getByText('The holidays of 2027 are entered', { exact: true }).waitFor()
    const { body: kept } = await expectOk(app.visitor.call<CalendarYear>('GET', '/api/calendar/years/2027'))
    assert.equal(
      kept.entered.map(({ day, working, name }) => [day, working, name]),
      [
        ['2027-02-09', false, '春节'],
        ['2027-02-20', true, '春节调休'],
      ],
    )
    await manager.page.reload()
    await manager.page.getByText('due 3 Feb 2027', { exact: true }).first().waitFor()
    assert.is(await manager.page.getByText('are not entered yet').count(), 0)
    await manager.page.goto('/desk/calendar?year=2027')
    await manager.page
      .getByText(/Saturday,? 20 February 2027, worked, Spring Festival, made up for/)
      .waitFor({ state: 'attached' })
    assert.is(await manager.page.locator('[data-day]').count(), 0, 'who may not keep it reads it')
    assert.equal([...manager.problems(), ...keeper.problems()], [])
  }))

test.run()
