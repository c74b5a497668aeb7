import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import {
  type QualificationRule,
  type QualifyingStanding,
  qualifiedOf,
  whyNotSetQualification,
} from './qualification.ts'

const none: QualificationRule = { places: null, percent: null, minimum: null, perDelegation: null }
const row = (entryId: string, rank: number, total: string, delegation = 'A'): QualifyingStanding => ({
  entryId,
  rank,
  total: points(total),
  delegation,
})
const standings = [
  row('a', 1, '90', 'A'),
  row('b', 2, '85', 'A'),
  row('c', 2, '85', 'B'),
  row('d', 4, '70', 'A'),
  row('e', 5, '60', 'B'),
]
const who = (rule: Partial<QualificationRule>) => [...qualifiedOf(standings, { ...none, ...rule })].join('')

test('places are taken by rank: whoever shares the last of them qualifies', () => {
  assert.is(who({ places: 1 }), 'a')
  assert.is(who({ places: 2 }), 'abc')
  assert.is(who({ places: 3 }), 'abc')
})

test('a share of the entries is counted half-up', () => {
  assert.is(who({ percent: 10 }), 'a')
  assert.is(who({ percent: 9 }), '')
  assert.is(who({ percent: 100 }), 'abcde')
})

test('every condition that is set must hold', () => {
  assert.is(who({ places: 4, minimum: '80' }), 'abc')
  assert.is(who({ minimum: '60.0001' }), 'abcd')
  assert.is(who({ places: 5, perDelegation: 1 }), 'ac')
  assert.is(who({ places: 5, perDelegation: 2 }), 'abce')
})

test('the order of the standings changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(standings, { minLength: 5 }), (mixed) => {
      const rule = { ...none, places: 3, perDelegation: 1 }
      assert.equal([...qualifiedOf(mixed, rule)].sort(), [...qualifiedOf(standings, rule)].sort())
    }),
  )
})

test('a rule is refused once the target was marked', () => {
  const facts = { fromId: 'x', toId: 'y', eventClosed: false, marked: false }
  const rule = { ...none, places: 8 }
  assert.is(whyNotSetQualification(facts, rule), null)
  assert.is(whyNotSetQualification({ ...facts, marked: true }, rule)?.code, 'qualification-in-use')
  assert.is(whyNotSetQualification({ ...facts, toId: 'x' }, rule)?.code, 'qualification-of-itself')
  assert.is(whyNotSetQualification(facts, none)?.code, 'qualification-without-condition')
})

test.run()
