import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { citizenCheck } from './citizen-id.ts'
import { type NewSelf, whyNotSelf } from './sign-up.ts'

const first = '50010319900101123'
const self: NewSelf = {
  document: { kind: 'citizen-id', number: first + citizenCheck(first) },
  birthDate: null,
  sex: null,
  phone: '138 1234 5678',
}
const passport: NewSelf = {
  ...self,
  document: { kind: 'passport', number: 'e 1234567' },
  birthDate: '1990-01-01',
  sex: 'female',
}
const codeOf = (given: NewSelf) => whyNotSelf(given, '2026-05-04')?.code ?? null

test('a citizen id says birth date and sex by itself, any other document asks for them', () => {
  assert.is(codeOf(self), null)
  assert.is(codeOf(passport), null)
  assert.is(codeOf({ ...passport, birthDate: null }), 'birth-date-missing')
  assert.is(codeOf({ ...passport, birthDate: '2026-05-05' }), 'birth-date-wrong')
  assert.is(codeOf({ ...passport, birthDate: '0190-01-01' }), 'birth-date-wrong')
  assert.is(codeOf({ ...passport, sex: null }), 'sex-missing')
  assert.is(codeOf({ ...self, document: { ...self.document, number: `${first}0` } }), 'citizen-id-check')
  assert.is(codeOf({ ...self, phone: '12345' }), 'phone-form')
})

test.run()
