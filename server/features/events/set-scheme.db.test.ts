import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { SchemeDraft, SchemeView } from '#domain/standards/contract'
import { expectOk, seedEntries } from '../../testing/competition.ts'
import { send } from '../../testing/upload.ts'
import { withApp } from '../../testing/with-app.ts'

const draft: SchemeDraft = {
  name: 'Turning',
  sections: [],
  criteria: [
    {
      code: 'A',
      name: 'Shaft',
      marks: '4',
      subCriteria: [
        {
          code: 'A1',
          name: 'Sizes',
          day: null,
          aspects: [
            {
              code: 'A1.1',
              kind: 'measurement',
              description: 'Diameter',
              explanation: '',
              requirement: '',
              section: null,
              maximum: '4',
              measure: { form: 'deductions', perFault: '0.5', floor: '0' },
              ladder: null,
              scale: null,
            },
          ],
        },
      ],
    },
  ],
}

test('a scheme that is sent becomes the discipline’s, one with errors is refused and changes nothing', async () => {
  await withApp(async (app) => {
    const seeded = await app.seedEvent()
    await seedEntries(app.connection, seeded, app.clock.now)
    const manager = await app.as('manager', seeded.eventId)
    const path = `/api/disciplines/${seeded.disciplineId}/scheme`
    const broken = { ...draft, criteria: draft.criteria.map((criterion) => ({ ...criterion, marks: '5' })) }
    assert.is((await manager.call('PUT', path, { scheme: broken })).error?.code, 'scheme-has-errors')
    await expectOk(manager.call('PUT', path, { scheme: draft }))
    const { body } = await expectOk(manager.call<{ scheme: SchemeView }>('GET', path))
    assert.equal(
      body.scheme.criteria[0]?.subCriteria[0]?.aspects[0]?.measure,
      draft.criteria[0]?.subCriteria[0]?.aspects[0]?.measure,
    )
    assert.is((await app.visitor.call('PUT', path, { scheme: draft })).error?.code, 'not-signed-in')
  })
})

test('a scheme that was exported and imported into another discipline is the same', async () => {
  await withApp(async (app) => {
    const [from, into] = [await app.seedEvent(), await app.seedEvent()]
    const path = ({ disciplineId }: typeof from) => `/api/disciplines/${disciplineId}/scheme`
    const sender = await app.as('manager', from.eventId)
    assert.is((await sender.call('GET', `${path(from)}/workbook`)).error?.code, 'scheme-missing')
    await expectOk(sender.call('PUT', path(from), { scheme: draft }))
    const { raw } = await expectOk(sender.call('GET', `${path(from)}/workbook`))
    const receiver = await app.as('manager', into.eventId)
    const sent = await send(app, receiver, path(into), raw.rawPayload, { fileName: 'marking-scheme.xlsx' })
    assert.is(sent.status, 200)
    const { body } = await expectOk(receiver.call<{ scheme: SchemeView }>('GET', path(into)))
    const withoutIds = JSON.stringify(body.scheme, (key, value) => (key === 'id' ? undefined : value))
    assert.equal(JSON.parse(withoutIds), draft)
  })
})

test.run()
