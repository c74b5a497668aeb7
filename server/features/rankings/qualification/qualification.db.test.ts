import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { QualificationView } from '#domain/rankings/qualification'
import type { EntryView } from '#domain/registration/contract'
import { expectOk, markEntry, openCompetition, signAll } from '../../../testing/competition.ts'
import { withApp } from '../../../testing/with-app.ts'

const first = { places: 2, percent: null, minimum: null, perDelegation: null }

test('whoever qualifies by the published result is entered, and a changed rule is seen at once', () =>
  withApp(async (app) => {
    const source = await openCompetition(app)
    const [one = '', two = '', three = ''] = source.entryIds
    await markEntry(source, one, ['2', '1.5', '3.5'])
    await markEntry(source, two, ['2', '0.5', '0'])
    await markEntry(source, three, ['0', '0', '0'], '1')
    await signAll(source, source.entryIds)
    const target = await app.seedEvent()
    const manager = await app.as('manager', target.eventId)
    const at = `/api/disciplines/${target.disciplineId}/qualifications`
    const set = (rule: object | null) => manager.call('PUT', at, { fromId: source.disciplineId, rule })
    const read = async () => {
      const { body } = await expectOk(manager.call<{ qualifications: QualificationView[] }>('GET', at))
      return body.qualifications[0]
    }
    await expectOk(set(first))
    assert.equal((await read())?.rows, [], 'nobody qualifies before the result is published')
    await expectOk(source.chief.call('POST', `/api/disciplines/${source.disciplineId}/results`))
    const shown = await read()
    assert.equal(
      shown?.rows.map(({ number, qualifies }) => [number, qualifies]),
      [
        [1, true],
        [2, true],
        [3, false],
      ],
    )
    const { body } = await expectOk(manager.call<{ taken: number }>('POST', `${at}/${shown?.id}/take`))
    assert.is(body.taken, 2)
    assert.is((await manager.call('POST', `${at}/${shown?.id}/take`)).error?.code, 'qualified-nobody')
    await expectOk(set({ ...first, places: 1 }))
    const changed = await read()
    assert.is(changed?.version, 2)
    assert.equal(
      changed?.rows.map(({ qualifies, takenAs }) => [qualifies, takenAs !== null]),
      [
        [true, true],
        [false, true],
        [false, false],
      ],
    )
    assert.is((await set({ ...first, places: null })).error?.code, 'qualification-without-condition')
  }))

test('what was withdrawn together comes back together', () =>
  withApp(async (app) => {
    const { manager, disciplineId, entryIds } = await openCompetition(app)
    const at = `/api/disciplines/${disciplineId}`
    const standing = async () => {
      const { body } = await expectOk(manager.call<{ entries: EntryView[] }>('GET', `${at}/entries`))
      return body.entries.filter(({ withdrawnAt }) => !withdrawnAt).length
    }
    const away = { entryIds: entryIds.slice(0, 2), reason: 'Did not come to round two' }
    const { body } = await expectOk(manager.call<{ bulkId: string }>('POST', `${at}/entries/withdraw`, away))
    assert.is(await standing(), 1)
    assert.is((await manager.call('POST', `${at}/entries/withdraw`, away)).error?.code, 'entries-not-standing')
    await expectOk(manager.call('POST', `${at}/bulk/${body.bulkId}/undo`))
    assert.is(await standing(), 3)
    assert.is((await manager.call('POST', `${at}/bulk/${body.bulkId}/undo`)).error?.code, 'bulk-undone')
  }))

test.run()
