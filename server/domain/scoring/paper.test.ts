import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import type { ScoredAspect } from './cell.ts'
import { boxesOf, comparePaper, type PaperReading, whyNotEnterPaper } from './paper.ts'

const base = { subCriterionId: 's', maximum: points('2'), measure: null, ladder: [], scale: null }
const measured: ScoredAspect = { ...base, id: 'm', kind: 'measurement', measure: { form: 'steps', step: '0.5' } }
const judged: ScoredAspect = { ...base, id: 'j', kind: 'judgement', ladder: [0, 1, 2, 3] }
const facts = { taken: false, aspects: [measured, judged], judges: ['p', 'q'], personId: 'clerk' }
const reading = (values: [string, string | null, string | null][], signedBy: string[] = []): PaperReading => ({
  values: values.map(([aspectId, judgeId, value]) => ({ aspectId, judgeId, value })),
  signedBy,
})

test('a measurement has one box, a judgement one for each judge', () => {
  assert.equal(
    boxesOf(facts.aspects, facts.judges).map(({ aspectId, judgeId }) => [aspectId, judgeId]),
    [
      ['m', null],
      ['j', 'p'],
      ['j', 'q'],
    ],
  )
})

test('two readings agree where they say the same marks, however they write them', () => {
  const one = reading(
    [
      ['m', null, '1.50'],
      ['j', 'p', '3'],
      ['j', 'q', null],
    ],
    ['p'],
  )
  const two = reading(
    [
      ['j', 'p', '3'],
      ['m', null, '1.5'],
    ],
    ['p'],
  )
  assert.equal(comparePaper(one, two), { differences: [], signatures: [] })
})

test('two readings that differ name each box and each signature', () => {
  const one = reading(
    [
      ['m', null, '1.5'],
      ['j', 'p', '3'],
    ],
    ['p'],
  )
  const two = reading(
    [
      ['m', null, '0.5'],
      ['j', 'p', '3'],
      ['j', 'q', '0'],
    ],
    ['q'],
  )
  assert.equal(comparePaper(one, two), {
    differences: [
      { aspectId: 'm', judgeId: null, mine: '1.5', theirs: '0.5' },
      { aspectId: 'j', judgeId: 'q', mine: null, theirs: '0' },
    ],
    signatures: ['p', 'q'],
  })
})

test('what cannot be on the paper is refused', () => {
  const why = (given: PaperReading, more = {}) => whyNotEnterPaper({ ...facts, ...more }, given)?.code
  assert.is(
    why(
      reading(
        [
          ['m', null, '2'],
          ['j', 'p', '3'],
        ],
        ['p', 'q'],
      ),
    ),
    undefined,
  )
  assert.is(why(reading([]), { taken: true }), 'paper-sheet-taken')
  assert.is(why(reading([]), { personId: 'q' }), 'paper-of-own-panel')
  assert.is(why(reading([['m', 'p', '2']])), 'paper-box-unknown')
  assert.is(
    why(
      reading([
        ['m', null, '2'],
        ['m', null, '1'],
      ]),
    ),
    'paper-box-unknown',
  )
  assert.is(why(reading([], ['stranger'])), 'paper-signature-unknown')
  assert.is(why(reading([['m', null, '9']])), 'mark-above-maximum')
  assert.is(why(reading([['j', 'p', '4']])), 'mark-not-on-ladder')
})

test.run()
