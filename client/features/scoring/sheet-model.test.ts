import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRuleSet } from '#domain/events/rule-set'
import { linesOf, type SchemeAspect } from './sheet-model.ts'

const judgement: SchemeAspect = {
  id: 'j',
  code: 'A1.1',
  kind: 'judgement',
  description: '',
  explanation: '',
  requirement: '',
  section: null,
  measure: null,
  scale: null,
  ladder: [0, 1, 2, 3].map((score) => ({ score, description: '' })),
  maximum: '1.5',
}
const measurement: SchemeAspect = {
  ...judgement,
  id: 'm',
  kind: 'measurement',
  ladder: null,
  measure: { form: 'full-or-zero' },
}
const judges = ['a', 'b', 'c']
const mark = (aspectId: string, judgeId: string, value: string, round = 1, entryId = 'e') => ({
  entryId,
  aspectId,
  judgeId,
  round,
  revision: 1,
  value,
  at: '2026-11-23T10:00:00.000Z',
})
const line = (
  aspect: SchemeAspect,
  marks: ReturnType<typeof mark>[],
  repeats: { entryId: string; aspectId: string; round: number }[] = [],
) => linesOf('e', [aspect], judges, { marks, repeats }, defaultRuleSet)[0]

test('a judgement shows each judge and the award once all are in', () => {
  const found = line(judgement, [mark('j', 'a', '2'), mark('j', 'b', '3'), mark('j', 'c', '2')])
  assert.is(found?.state, 'decided')
  assert.is(found?.award, '1.17')
  assert.equal(
    found?.rounds.map(({ undone }) => undone),
    [null],
  )
})

test('scores too far apart stay as the first round, and the second is open', () => {
  const found = line(judgement, [mark('j', 'a', '0'), mark('j', 'b', '3'), mark('j', 'c', '2'), mark('j', 'a', '2', 2)])
  assert.is(found?.state, 'repeat')
  assert.equal(
    found?.rounds.map(({ undone }) => undone),
    ['apart', null],
  )
  assert.equal(found?.rounds[1]?.scores, [
    { judgeId: 'a', value: '2', dropped: false, standsOut: false },
    { judgeId: 'b', value: null, dropped: false, standsOut: false },
    { judgeId: 'c', value: null, dropped: false, standsOut: false },
  ])
})

test('a round that the chief judge ordered again says so', () => {
  const marks = [mark('j', 'a', '2'), mark('j', 'b', '2'), mark('j', 'c', '2')]
  const found = line(judgement, marks, [{ entryId: 'e', aspectId: 'j', round: 1 }])
  assert.equal(
    found?.rounds.map(({ undone }) => undone),
    ['repeated', null],
  )
})

test('a decided panel shows its mean, and which points were left out', () => {
  const scale = { lowest: '0', highest: '10', step: '0.5', dropHighest: 1, dropLowest: 0, factor: '0.2' } as const
  const panel = { ...judgement, kind: 'panel', ladder: null, scale: { ...scale, absence: 'left-out' } } as const
  const found = line(panel, [mark('j', 'a', '8'), mark('j', 'b', 'absent'), mark('j', 'c', '7.5')])
  assert.equal([found?.mean, found?.award], ['7.5', '1.5'])
  assert.equal(
    found?.rounds[0]?.scores.map(({ value, dropped }) => `${value} ${dropped}`),
    ['8 true', 'absent false', '7.5 false'],
  )
})

test('a measurement names who gave it, and marks of other entries are left out', () => {
  const found = line(measurement, [mark('m', 'b', '1.5'), mark('m', 'a', '0', 1, 'other')])
  assert.is(found?.measuredBy, 'b')
  assert.is(found?.measured, '1.5')
  assert.equal(found?.rounds, [])
})

test.run()
