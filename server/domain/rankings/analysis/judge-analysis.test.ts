import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { agreementOf } from './agreement.ts'
import { delegationBiases, figuresOf } from './judge-figures.ts'
import { outliersOf } from './outliers.ts'
import { type Rating, unitsOf } from './ratings.ts'

const near = (value: number | undefined, wanted: number, within = 0.0005) =>
  assert.ok(value !== undefined && Math.abs(value - wanted) <= within, `${value} is not ${wanted}`)

/** Ratings from a table: a line for each judge, a column for each unit, null where the judge gave none. */
const table = (rows: readonly (readonly (number | null)[])[], per = 1): Rating[] =>
  rows.flatMap((row, judge) =>
    row.flatMap((share, unit) =>
      share === null
        ? []
        : [
            {
              entryId: `e${Math.floor(unit / per)}`,
              aspectId: `a${unit % per}`,
              judgeId: `j${judge}`,
              share,
              step: 0.05,
            },
          ],
    ),
  )

test('alpha is what Krippendorff computes for his own example', () => {
  const _ = null
  const rows = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
  ]
  near(agreementOf(unitsOf(table(rows)))?.value, 0.849)
})

test('judges who always agree have an alpha of 1, and nothing to disagree about has none', () => {
  const row = [0, 0.5, 1, 0.25, 0.75, 1]
  assert.equal(agreementOf(unitsOf(table([row, row, row]))), { value: 1, low: 1, high: 1 })
  assert.is(
    agreementOf(
      unitsOf(
        table([
          [1, 1],
          [1, 1],
        ]),
      ),
    ),
    null,
  )
  assert.is(agreementOf([]), null)
})

const truth = Array.from({ length: 24 }, (_, i) => ((i * 7) % 11) / 20 + 0.1)

test('a judge who gives a tenth more is found to be lenient, and sure to be', () => {
  const units = unitsOf(table([truth, truth.map((x) => x + 0.1), truth], 2))
  const lenient = figuresOf(units, 'j1')
  near(lenient.leniency?.value, 10)
  assert.ok((lenient.leniency?.low ?? 0) > 9.9)
  assert.is(lenient.entries, 12)
  assert.is(lenient.scores, 24)
  near(lenient.spread?.value, 1)
  near(lenient.consistency?.value, 1)
  near(figuresOf(units, 'j0').leniency?.value, -5)
})

test('a judge who levels differences has a small spread, one who turns them round no consistency', () => {
  const level = unitsOf(table([truth, truth.map((x) => 0.5 + x / 4), truth]))
  near(figuresOf(level, 'j1').spread?.value, 0.25)
  const turned = unitsOf(table([truth, truth.map((x) => 1 - x), truth]))
  near(figuresOf(turned, 'j1').consistency?.value, -1)
})

test('few entries give a figure, but no certainty', () => {
  const few = figuresOf(
    unitsOf(
      table([
        [0.5, 0.7],
        [0.6, 0.8],
      ]),
    ),
    'j1',
  )
  near(few.leniency?.value, 10)
  assert.is(few.leniency?.low, null)
})

test('what nobody else has scored compares with nothing', () => {
  assert.equal(unitsOf(table([[0.5]])), [])
  const { leniency, scores } = figuresOf([], 'j0')
  assert.equal({ leniency, scores }, { leniency: null, scores: 0 })
})

test('a delegation that a judge favours stands first, with how likely chance is', () => {
  const favoured = truth.map((x, i) => (i < 4 ? x + 0.2 : x))
  const units = unitsOf(table([truth, favoured, truth], 2))
  const delegations = new Map(
    Array.from({ length: 12 }, (_, i) => [`e${i}`, i < 2 ? { code: 'A', name: 'Ash' } : { code: 'B', name: 'Birch' }]),
  )
  const [first] = delegationBiases(units, 'j1', delegations)
  assert.is(first?.code, 'A')
  near(first?.difference, 20)
  assert.ok((first?.chance ?? 1) < 0.05)
})

test('a score far from the others is an outlier, however many others there are', () => {
  const scores = truth.map((x, i) => (i === 3 ? x + 0.5 : i === 9 ? x - 0.4 : x))
  const found = outliersOf(unitsOf(table([truth, scores, truth, truth])))
  assert.equal(
    found.map(({ entryId, judgeId, difference }) => [entryId, judgeId, Math.round(difference)]),
    [
      ['e3', 'j1', 50],
      ['e9', 'j1', -40],
    ],
  )
  assert.equal(outliersOf(unitsOf(table([truth, truth]))), [])
})

test('the order of the ratings changes nothing', () => {
  const ratings = table([truth, truth.map((x) => (x * 3) % 1), truth.map((x) => (x * 5) % 1)], 3)
  const there = figuresOf(unitsOf(ratings), 'j2')
  assert.equal(figuresOf(unitsOf([...ratings].reverse()), 'j2'), there)
  assert.equal(agreementOf(unitsOf([...ratings].reverse())), agreementOf(unitsOf(ratings)))
})

test.run()
