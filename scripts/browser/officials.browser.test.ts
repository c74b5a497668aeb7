import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Me } from '#domain/people/contract'
import type { Caller } from '../../server/testing/callers.ts'
import { expectOk } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

const nameOf = async (caller: Caller) => (await expectOk(caller.call<Me>('GET', '/api/me'))).body.person?.name ?? ''

test('roles that exclude each other are greyed with the reason, and who has an account accepts a further role', () =>
  withCompetition(async ({ app, competition, open }) => {
    const { chief, manager, eventId } = competition
    const [chiefName, managerName] = [await nameOf(chief), await nameOf(manager)]
    const officials = `/desk/events/${eventId}/officials`
    const desk = await open(manager, officials)
    const menu = async (name: string) => {
      await desk.page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
      await desk.page.getByRole('menuitem', { name: 'Add a role' }).click()
    }
    await menu(managerName)
    const dialog = desk.page.getByRole('dialog')
    assert.is(await dialog.getByText('Nobody gives a role or a seat to themselves').count(), 8)
    assert.is(await dialog.getByRole('radio', { disabled: false }).count(), 0)
    await desk.page.getByRole('button', { name: 'Cancel' }).click()
    await menu(chiefName)
    assert.ok(await dialog.getByRole('radio', { name: /^Arbitrator/ }).isDisabled())
    await dialog.getByText('an arbitrator is no judge and no chief judge').waitFor()
    await dialog.getByRole('radio', { name: /^Team leader/ }).click()
    await dialog.getByRole('button', { name: 'Add a role' }).click()
    await desk.page.getByText('Waits for confirmation').waitFor()

    const own = await open(chief, '/my', 'phone')
    await own.page.getByText(/You are asked to be Team leader at/).waitFor()
    const own2 = await open(chief, officials, 'desktop')
    await own2.page.getByText(`${managerName} asks you`).waitFor()
    await own2.page.getByRole('button', { name: 'Accept' }).click()
    await own2.page.getByText('Accepted: Team leader').waitFor()
    await own2.page.getByText(/You are asked to be/).waitFor({ state: 'hidden' })
    assert.ok((await chief.call<Me>('GET', '/api/me')).body.grants.some(({ role }) => role === 'team-leader'))
    await desk.page.reload()
    await desk.page.getByText('Waits for confirmation').waitFor({ state: 'hidden' })

    const administrator = await open(await app.as('administrator'), officials)
    await administrator.page.getByRole('button', { name: `Actions for ${chiefName}`, exact: true }).click()
    await administrator.page.getByRole('menuitem', { name: 'Replace lost password' }).click()
    await administrator.page.getByLabel('Reason').fill('Came in person with the passport')
    await administrator.page.getByRole('button', { name: 'Replace lost password' }).click()
    await administrator.page.getByRole('dialog', { name: /chooses a new password/ }).waitFor()
    await own.page.reload()
    await own.page.getByText('An administrator has made a link that replaces your password').waitFor()
    await own.page.getByText(/Came in person with the passport/).waitFor()
    assert.equal([...desk.problems(), ...own.problems(), ...own2.problems(), ...administrator.problems()], [])
  }))

test.run()
