import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultImplausibleRules as rules } from '#domain/events/implausible-rules'
import { points } from '#domain/kit/points'
import { implausible, type Neighbours, scoreRange } from './implausible.ts'

const ten = { lowest: points('0'), highest: points('10') }
const all = (...texts: string[]) => texts.map(points)
const none: Neighbours = { ofEntry: [], ofPanel: [] }
const among = (value: string, neighbours: Partial<Neighbours>, range = ten) =>
  implausible(points(value), { ...none, ...neighbours }, range, rules)?.among ?? null

test('9.5 after 6.0, 6.5, 6.0 is asked about, and says after what', () => {
  const ofEntry = all('6', '6.5', '6')
  assert.equal(implausible(points('9.5'), { ofEntry, ofPanel: [] }, ten, rules), { among: 'entry', others: ofEntry })
  assert.is(among('7', { ofEntry }), null)
  assert.is(among('2.5', { ofEntry }), 'entry')
})

test('a score is asked about from beyond the share of the scale, to the ten-thousandth', () => {
  const ofEntry = all('6', '6', '6')
  assert.is(among('9.4', { ofEntry }), null)
  assert.is(among('9.4001', { ofEntry }), 'entry')
  assert.is(among('2.6', { ofEntry }), null)
  assert.is(among('2.5999', { ofEntry }), 'entry')
})

test('scores that lie apart anyway say nothing of one more', () => {
  assert.is(among('10', { ofEntry: all('2', '4', '6', '8') }), null)
  assert.is(among('9.5', { ofEntry: all('4', '6', '6', '6', '8') }), 'entry')
})

test('too few neighbours say nothing, and without a rule nothing is asked', () => {
  assert.is(among('9.5', { ofEntry: all('6', '6') }), null)
  assert.is(among('9.5', { ofPanel: all('6') }), null)
  assert.is(implausible(points('9.5'), { ofEntry: all('6', '6', '6'), ofPanel: [] }, ten, null), null)
})

test('the panel is a neighbour too, and the order of scores changes nothing', () => {
  assert.is(among('10', { ofPanel: all('6', '6.5') }), 'panel')
  assert.is(among('10', { ofPanel: all('6.5', '6') }), 'panel')
  assert.is(among('10', { ofEntry: all('9', '9', '9.5'), ofPanel: all('6', '6.5') }), 'panel')
})

test('a scale counts from its lowest score, and a measurement has none', () => {
  const scale = {
    lowest: '5',
    highest: '10',
    step: '0.5',
    dropHighest: 0,
    dropLowest: 0,
    factor: '1',
    absence: 'refused' as const,
  }
  assert.equal(scoreRange({ kind: 'panel', ladder: [], scale }), { lowest: points('5'), highest: points('10') })
  const four = { lowest: points('0'), highest: points('3') }
  assert.equal(scoreRange({ kind: 'judgement', ladder: [3, 0, 1, 2], scale: null }), four)
  assert.is(scoreRange({ kind: 'measurement', ladder: [], scale: null }), null)
  assert.is(among('3', { ofEntry: all('1', '1', '1') }, four), 'entry')
  assert.is(among('2', { ofEntry: all('1', '1', '1') }, four), null)
})

test.run()
