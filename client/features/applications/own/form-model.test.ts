import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ApplicationForm } from '#domain/applications/contract'
import { emptyRows, faultsOf, formOf, modelOf, unfinished } from './form-model.ts'

const today = '2026-05-04'
const form: ApplicationForm = {
  employer: '重庆精工',
  workTypeId: null,
  inOccupation: true,
  experience: [{ employer: '重庆精工', from: '2015-07-01', to: null, occupationMatches: true }],
  certificates: [{ level: '5', issuedOn: '2018-01-01' }],
  titles: [{ rank: 'junior', since: '2019-01-01' }],
  diplomas: [{ education: 'college', inSubject: true, graduatedOn: null, lastYear: true }],
}

test('what the server keeps comes back from the model as it was', () => {
  assert.equal(formOf(modelOf(form, 'assessment'), today), form)
})

test('rows that lack something stay here, and say what they lack', () => {
  const model = modelOf(form, 'assessment')
  const [worked] = model.experience
  assert.ok(worked)
  const changed = {
    ...model,
    experience: [worked, emptyRows.experience, { ...worked, untilNow: false, to: '2015-01-01' }],
    certificates: [{ level: '4', issuedOn: '2027-01-01' }] as const,
    diplomas: [emptyRows.diplomas],
  }
  const faults = faultsOf(changed, today)
  assert.equal(faults.experience, [{}, { employer: 'missing', from: 'missing' }, { to: 'reversed' }])
  assert.equal(faults.certificates, [{ issuedOn: 'future' }])
  assert.equal(faults.diplomas, [{ education: 'missing', graduatedOn: 'missing' }])
  assert.is(unfinished(faults), 4)
  assert.equal(formOf(changed, today), { ...form, certificates: [], diplomas: [] })
})

test.run()
