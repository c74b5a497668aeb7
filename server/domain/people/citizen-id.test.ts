import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { citizenCheck, citizenFacts, isCitizenForm, whyNotCitizenId } from './citizen-id.ts'

const today = '2026-05-04'
const whyNot = (number: string) => whyNotCitizenId(number, today)

/** A number with the check character that belongs to it. */
const checked = (first: string) => first + citizenCheck(first)

test('the numbers of GB 11643’s own examples are right, and say birth date and sex', () => {
  assert.is(whyNot('11010519491231002X'), null)
  assert.equal(citizenFacts('11010519491231002X'), { birthDate: '1949-12-31', sex: 'female' })
  assert.is(whyNot('440524188001010014')?.code, 'citizen-id-birth', 'its holder was born before 1900')
  assert.equal(citizenFacts('440524188001010014'), { birthDate: '1880-01-01', sex: 'male' })
  assert.is(citizenCheck('44052418800101001'), '4')
})

test('a wrong check character is refused, and so are any two digits exchanged', () => {
  assert.equal(whyNot('110105194912310021'), { code: 'citizen-id-check', facts: { found: '1' } })
  assert.is(whyNot('11010519491231020X')?.code, 'citizen-id-check')
})

test('a birth date that is none, or is still to come, is refused by name', () => {
  assert.equal(whyNot(checked('50010319900229001')), { code: 'citizen-id-birth', facts: { day: '1990-02-29' } })
  assert.is(whyNot(checked('50010319901301001'))?.code, 'citizen-id-birth')
  assert.equal(whyNot(checked('50010320260505001')), {
    code: 'citizen-id-birth-future',
    facts: { day: '2026-05-05' },
  })
  assert.is(whyNot(checked('50010320260504001')), null)
  assert.is(whyNot(checked('50010320000229001')), null)
})

test('a province that there isn’t is refused', () => {
  assert.equal(whyNot(checked('99010319900101001'))?.facts, { area: '990103' })
})

test('residence permits for people of Hong Kong, Macao and Taiwan are citizen ids of their own areas', () => {
  for (const number of ['810000199005141024', '820000199005141034', '83000019900514101X']) {
    assert.is(whyNot(number), null, number)
    assert.is(citizenFacts(number).birthDate, '1990-05-14')
    assert.ok(isCitizenForm(number))
  }
  for (const area of ['830100', '840000', '990103'])
    assert.is(whyNot(checked(`${area}19900514101`))?.code, 'citizen-id-area', area)
  for (const other of ['83000019900514101', '830000199005141010', 'E12345678', checked('83000019901314101')])
    assert.not(isCitizenForm(other), other)
})

test('length and characters are named', () => {
  assert.equal(whyNot('110105491231002')?.facts, { length: 15, needed: 18 })
  assert.equal(whyNot('1101051949123100XX')?.facts, { character: 'X', place: 17 })
  assert.equal(whyNot('11010519491231002x')?.facts, { character: 'x', place: 18 }, 'small x is tidied before')
  assert.is(whyNot('')?.code, 'citizen-id-length')
})

test.run()
