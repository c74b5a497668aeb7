import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { BatchView } from '#domain/batches/contract'
import type { KeptScheme } from '#domain/standards/component-scheme'
import type { PresentScheme, SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { openCentre, planOf } from '../../../../testing/batch.ts'
import { expectOk } from '../../../../testing/competition.ts'
import { send } from '../../../../testing/upload.ts'
import { withApp } from '../../../../testing/with-app.ts'

/** A scheme of one aspect that is worth so much. */
const schemeOf = (maximum: string): SchemeDraft => ({
  name: '车工四级操作技能',
  sections: [],
  criteria: [
    {
      code: 'A',
      name: 'Shaft',
      marks: maximum,
      subCriteria: [
        {
          code: 'A1',
          name: 'Sizes',
          day: null,
          aspects: [
            {
              ...{ code: 'A1.1', kind: 'measurement', description: 'Diameter', explanation: '', requirement: '' },
              ...{ section: null, maximum, measure: { form: 'full-or-zero' }, ladder: null, scale: null },
            },
          ],
        },
      ],
    },
  ],
})

test('a component’s scheme is saved, imported, read, copied into a batch, and taken away again', () =>
  withApp(async (app) => {
    const centre = await openCentre(app)
    const { authority, manager } = centre
    const [turner] = centre.occupationIds
    const at = `/api/occupations/${turner}/schemes`
    const save = (scheme: SchemeDraft, base: number | null, place = '4/skill') =>
      authority.call<{ version: number }>('PUT', `${at}/${place}`, { scheme, base })

    const wrong = await save(schemeOf('90'), null)
    assert.equal([wrong.error?.code, wrong.error?.facts], ['scheme-total-differs', { total: '90', maximum: '100' }])
    assert.is((await save(schemeOf('100'), null, '4/review')).error?.code, 'standard-without-component')
    assert.is((await manager.call('PUT', `${at}/4/skill`, { scheme: schemeOf('100') })).error?.code, 'not-allowed')
    assert.is((await expectOk(save(schemeOf('100'), null))).body.version, 1)
    assert.is((await save(schemeOf('100'), null)).error?.code, 'scheme-changed-meanwhile')

    // What is exported of one component is imported for another, and previewed before.
    const { raw } = await expectOk(authority.call('GET', `${at}/4/skill/workbook`))
    const preview = await send(app, authority, `${at}/3/skill/preview`, raw.rawPayload, { fileName: 'scheme.xlsx' })
    assert.equal(
      preview.body.problems.filter(({ severity }: SchemeProblem) => severity === 'error'),
      [],
    )
    assert.is((await send(app, authority, `${at}/3/skill`, raw.rawPayload, { fileName: 'scheme.xlsx' })).status, 200)
    assert.is((await send(app, manager, `${at}/3/skill`, raw.rawPayload)).error?.code, 'not-allowed')
    const { schemes } = (await expectOk(manager.call<{ schemes: KeptScheme[] }>('GET', at))).body
    assert.equal(
      schemes.map(({ level, component, total, aspects }) => [level, component, total, aspects]),
      [
        ['3', 'skill', '100', 1],
        ['4', 'skill', '100', 1],
      ],
    )
    assert.is((await manager.call('GET', `${at}/4/skill`)).error?.code, 'not-allowed')

    const path = `/api/organisations/${centre.organisationId}/batches`
    const { eventId } = (await expectOk(manager.call<{ eventId: string }>('POST', path, { plan: planOf(centre) }))).body
    const { body } = await expectOk(manager.call<BatchView>('GET', `/api/events/${eventId}/batch`))
    const skill = body.offeringList
      .find(({ level }) => level === '4')
      ?.parts.find(({ component }) => component === 'skill')
    const copy = await expectOk(manager.call<PresentScheme>('GET', `/api/disciplines/${skill?.disciplineId}/scheme`))
    assert.is(copy.body.scheme?.name, schemeOf('100').name)
    assert.is.not(copy.body.scheme?.id, schemes[1]?.schemeId)

    await expectOk(authority.call('POST', `${at}/4/skill/removal`))
    assert.is((await expectOk(authority.call<PresentScheme>('GET', `${at}/4/skill`))).body.scheme, null)
    assert.is((await authority.call('POST', `${at}/4/skill/removal`)).error?.code, 'scheme-missing')
    assert.is((await authority.call('GET', `${at}/9/skill`)).status, 400)
  }))

test.run()
