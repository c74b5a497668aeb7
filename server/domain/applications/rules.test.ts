import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ApplicationForm } from './contract.ts'
import {
  changedParts,
  evidenceOf,
  type RegistrationDays,
  whyNotChangeParts,
  whyNotDecide,
  whyNotHandIn,
  whyNotOpen,
  whyNotTake,
  whyNotWithdraw,
} from './rules.ts'

const form: ApplicationForm = {
  ...{ employer: '长安厂', workTypeId: null, inOccupation: true, certificates: [], titles: [], diplomas: [] },
  experience: [{ employer: '长安厂', from: '2019-03-01', to: null, occupationMatches: true }],
}
const days: RegistrationDays = {
  ...{ state: 'announced', registrationFrom: '2026-05-04' },
  ...{ registrationUntil: '2026-05-15', reviewUntil: '2026-05-20' },
}

test('candidates apply from the first day of registration to the last, and mend what came back until the review ends', () => {
  assert.is(whyNotOpen(days, '2026-05-03')?.code, 'registration-not-begun')
  assert.is(whyNotOpen(days, '2026-05-04'), null)
  assert.is(whyNotOpen(days, '2026-05-15'), null)
  assert.is(whyNotOpen(days, '2026-05-16')?.code, 'registration-over')
  assert.is(whyNotOpen(days, '2026-05-20', true), null)
  assert.is(whyNotOpen({ ...days, state: 'draft' }, '2026-05-05')?.code, 'event-not-announced')
})

test('of a returned application what was returned can be changed, and nothing else', () => {
  const other = { ...form, employer: '江陵厂', inOccupation: false }
  assert.equal(changedParts(form, other), ['employer', 'inOccupation'])
  assert.is(whyNotChangeParts('draft', [], changedParts(form, other)), null)
  const returned = [{ part: 'employer' }] as const
  assert.equal(whyNotChangeParts('returned', returned, ['employer', 'inOccupation'])?.facts, { part: 'inOccupation' })
  assert.is(whyNotChangeParts('returned', returned, ['employer']), null)
  assert.is(whyNotChangeParts('submitted', returned, ['employer'])?.code, 'application-not-open')
})

test('an application is handed in with a photo, and with everything mended that came back', () => {
  const facts = { state: 'draft', photos: 1, unmended: [] } as const
  assert.is(whyNotHandIn(facts), null)
  assert.is(whyNotHandIn({ ...facts, photos: 0 })?.code, 'application-without-photo')
  assert.is(whyNotHandIn({ ...facts, state: 'returned', unmended: ['photo'] })?.code, 'application-unmended')
  assert.is(whyNotHandIn({ ...facts, state: 'approved' })?.code, 'application-not-open')
})

test('what is handed in is decided, once, and an offering takes as many as it has places', () => {
  assert.is(whyNotDecide('submitted'), null)
  assert.is(whyNotDecide('approved')?.code, 'application-not-submitted')
  assert.is(whyNotWithdraw('returned'), null)
  assert.is(whyNotWithdraw('approved')?.code, 'application-decided')
  assert.is(whyNotTake(null, 5000), null)
  assert.is(whyNotTake(30, 29), null)
  assert.is(whyNotTake(30, 30)?.code, 'offering-full')
})

test('the conditions read the form with the birth date of the document, and no employer', () => {
  assert.equal(evidenceOf(form, '1990-01-01').experience, [{ from: '2019-03-01', to: null, occupationMatches: true }])
})

test.run()
