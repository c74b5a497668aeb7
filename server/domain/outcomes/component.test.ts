import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import { type ComponentFacts, componentResult } from './component.ts'
import type { OutcomeState } from './contract.ts'
import { carriesOver, overallOf, resitOf } from './overall.ts'
import { pointsOfTotal } from './points.ts'

const validity = { endsOn: '2026-06-02', validMonths: 12 }
const sat: ComponentFacts = {
  ...{ pass: points('60'), entry: 'standing', absent: false, voided: false },
  ...{ points: points('60'), carried: null, recognised: false },
}
const stateOf = (more: Partial<ComponentFacts>) => componentResult({ ...sat, ...more }, validity).state

test('a component is passed with exactly the points that it asks for, and counts for its months', () => {
  assert.equal(componentResult(sat, validity), {
    ...{ state: 'passed', points: points('60'), validUntil: '2027-06-02', carriedFrom: null },
  })
  assert.is(stateOf({ points: points('59.99') }), 'failed')
  assert.is(stateOf({ points: null }), 'pending')
})

test('a violation comes before an absence, an absence before points, and what is void shows none', () => {
  assert.is(stateOf({ absent: true }), 'absent')
  assert.is(stateOf({ absent: true, voided: true }), 'void')
  assert.is(componentResult({ ...sat, voided: true }, validity).points, null)
})

test('an earlier pass counts where nothing is sat, for as long as it did', () => {
  const carried = { outcomeId: 'o', validUntil: '2026-12-01' }
  assert.equal(componentResult({ ...sat, entry: 'none', points: null, carried }, validity), {
    ...{ state: 'carried', points: null, validUntil: '2026-12-01', carriedFrom: 'o' },
  })
  assert.is(stateOf({ carried, points: points('10') }), 'failed')
  assert.is(stateOf({ entry: 'none' }), 'pending')
  assert.is(stateOf({ entry: 'withdrawn' }), 'absent')
  assert.is(stateOf({ recognised: true, entry: 'none' }), 'recognised')
})

test('everything required must be passed, carried over or recognised', () => {
  const of = (...states: OutcomeState[]) => overallOf(states.map((state) => ({ state })))
  assert.is(of('passed', 'carried'), 'passed')
  assert.is(of('recognised', 'recognised'), 'passed')
  assert.is(of('passed', 'absent'), 'failed')
  assert.is(of('failed', 'pending'), 'pending')
  assert.is(of(), 'pending')
})

test('only what was not passed is resat, until the first pass runs out', () => {
  const part = (
    component: 'theory' | 'skill' | 'review',
    state: 'passed' | 'failed' | 'carried',
    until: string | null,
  ) => ({
    ...{ component, state, validUntil: until },
  })
  const parts = [
    part('theory', 'carried', '2026-12-01'),
    part('skill', 'failed', null),
    part('review', 'passed', '2027-06-02'),
  ]
  assert.equal(resitOf(parts), { components: ['skill'], until: '2026-12-01' })
  assert.is(resitOf(parts.map((one) => ({ ...one, state: 'passed' as const }))), null)
})

test('a pass counts in a batch that begins on its last day, and not a day later', () => {
  const earlier = { state: 'passed', validUntil: '2027-06-02' } as const
  assert.ok(carriesOver(earlier, '2027-06-02'))
  assert.not(carriesOver(earlier, '2027-06-03'))
  assert.not(carriesOver({ state: 'recognised', validUntil: null }, '2026-01-01'))
})

test('marks out of another maximum count in proportion, rounded once', () => {
  assert.is(pointsOfTotal(points('7.55'), points('10'), points('100')), points('75.5'))
  assert.is(pointsOfTotal(points('59.995'), points('100'), points('100')), points('59.995'))
  assert.is(pointsOfTotal(points('1'), points('3'), points('100')), points('33.33'))
})

test.run()
