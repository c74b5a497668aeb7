import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ApplicationForm } from './contract.ts'
import { canRecognise, mend, unmended, whyNotBeside, whyNotForm, whyNotRoute, whyNotUnbanned } from './own-rules.ts'
import { jpegSize, whyNotPhoto } from './photo.ts'

const form: ApplicationForm = {
  employer: null,
  workTypeId: null,
  inOccupation: true,
  experience: [{ employer: '重庆精工', from: '2020-01-01', to: null, occupationMatches: true }],
  certificates: [],
  titles: [],
  diplomas: [],
}

test('direct recognition begins at level 3', () => {
  assert.equal(
    ['apprentice', '4', '3', '1', 'chief'].map((level) => canRecognise(level as '4')),
    [...[false, false, true, true, true]],
  )
  assert.is(whyNotRoute('recognition', '4')?.code, 'recognition-level')
  assert.is(whyNotRoute('recognition', null)?.code, 'recognition-level')
  assert.is(whyNotRoute('assessment', '4'), null)
})

test('days lie in the past and in their order', () => {
  assert.is(whyNotForm(form, '2026-05-04'), null)
  const period = { employer: '重庆精工', occupationMatches: true }
  const codeOf = (changed: Partial<ApplicationForm>) => whyNotForm({ ...form, ...changed }, '2026-05-04')?.code
  assert.is(codeOf({ experience: [{ ...period, from: '2021-02-01', to: '2021-01-01' }] }), 'application-days-reversed')
  assert.is(codeOf({ experience: [{ ...period, from: '2021-02-01', to: '2026-05-05' }] }), 'application-day-future')
  assert.is(codeOf({ certificates: [{ level: '5', issuedOn: '2027-01-01' }] }), 'application-day-future')
})

test('nobody applies twice for one thing, nor for two batches at a time, nor while banned', () => {
  const own = { offeringId: 'a', eventId: 'one' }
  assert.is(whyNotBeside(own, []), null)
  assert.is(whyNotBeside(own, [{ offeringId: 'b', eventId: 'one', name: 'One' }]), null)
  assert.is(whyNotBeside(own, [{ ...own, name: 'One' }])?.code, 'candidate-entered')
  assert.equal(whyNotBeside(own, [{ offeringId: 'c', eventId: 'two', name: 'Two' }])?.facts, { name: 'Two' })
  assert.is(whyNotUnbanned('2026-05-05', '2026-05-04')?.code, 'applicant-banned')
  assert.is(whyNotUnbanned('2026-05-04', '2026-05-04'), null)
})

test('what was returned is mended once it is changed', () => {
  const returned = mend(
    [
      { part: 'photo', reason: '照片不清晰' },
      { part: 'experience', reason: '缺少起止日期' },
    ],
    ['photo', 'employer'],
  )
  assert.equal(unmended(returned), ['experience'])
  assert.equal(unmended(mend(returned, ['experience'])), [])
})

/** The first bytes of a JPEG of a size. */
function jpegOf(width: number, height: number): Uint8Array {
  const two = (n: number) => [n >> 8, n & 255]
  const app = [0xff, 0xe0, ...two(16), ...Array<number>(14).fill(0)]
  return Uint8Array.from([0xff, 0xd8, ...app, 0xff, 0xc0, ...two(17), 8, ...two(height), ...two(width), 3, 0, 0, 0, 0])
}

test('a photo is a JPEG of 35 to 45, neither too small nor too large', () => {
  assert.equal(jpegSize(jpegOf(630, 810)), { width: 630, height: 810 })
  assert.is(whyNotPhoto(jpegOf(630, 810)), null)
  assert.is(whyNotPhoto(jpegOf(413, 531)), null)
  assert.is(whyNotPhoto(jpegOf(600, 810))?.code, 'own-photo-shape')
  assert.is(whyNotPhoto(jpegOf(210, 270))?.code, 'own-photo-small')
  assert.is(whyNotPhoto(Uint8Array.from([0x89, 0x50]))?.code, 'own-photo-kind')
  assert.is(whyNotPhoto(new Uint8Array(600_000))?.code, 'own-photo-large')
})

test.run()
