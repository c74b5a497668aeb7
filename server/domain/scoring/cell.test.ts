import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRuleSet } from '#domain/events/rule-set'
import { type Points, points } from '#domain/kit/points'
import { cellOf, type ScoredAspect, type StandingMark } from '#domain/scoring/cell'

const judgement: ScoredAspect = {
  id: 'j',
  subCriterionId: 's',
  kind: 'judgement',
  maximum: points('0.5'),
  measure: null,
  ladder: [0, 1, 2, 3],
  scale: null,
}
const measurement: ScoredAspect = { ...judgement, id: 'm', kind: 'measurement', ladder: [] }
const judges = ['ann', 'bo', 'cy']

const score = (judgeId: string, value: number, round = 1): StandingMark => ({
  judgeId,
  round,
  revision: 1,
  value: (value * 10_000) as Points,
  absent: false,
})
const cell = (marks: StandingMark[], repeated: number[] = []) =>
  cellOf({ aspect: judgement, judges, marks, repeated: new Set(repeated), rules: defaultRuleSet })

test('a judgement is open until every judge has scored', () => {
  assert.is(cell([score('ann', 2), score('bo', 2)]).state, 'open')
  assert.is(cell([score('ann', 2), score('bo', 2)]).award, null)
})

test('scores that differ by one decide, with the mean rounded half-up once', () => {
  const decided = cell([score('ann', 3), score('bo', 3), score('cy', 2)])
  assert.is(decided.state, 'decided')
  assert.is(decided.award, points('0.44'))
})

test('scores that differ by more than one call for a second round and stay on record', () => {
  const marks = [score('ann', 0), score('bo', 2), score('cy', 2)]
  const repeat = cell(marks)
  assert.is(repeat.state, 'repeat')
  assert.is(repeat.round, 2)
  assert.equal([...(repeat.earlier[0]?.values() ?? [])], [0, 20_000, 20_000])
  const decided = cell([...marks, ...judges.map((judge) => score(judge, 2, 2))])
  assert.is(decided.award, points('0.33'))
  assert.is(decided.earlier.length, 1)
})

test('the chief judge can order a round to be repeated', () => {
  const marks = judges.map((judge) => score(judge, 3))
  assert.is(cell(marks, [1]).round, 2)
  assert.is(cell(marks, [1]).state, 'repeat')
})

test('a score of somebody outside the panel counts for nothing', () => {
  assert.is(cell([score('ann', 2), score('bo', 2), score('eve', 2)]).state, 'open')
})

test('a score taken back is missing again', () => {
  assert.is(cell([score('ann', 2), score('bo', 2), { ...score('cy', 2), value: null }]).state, 'open')
})

test("the newest mark of any judge of the panel is the measurement's", () => {
  const marks = [
    { ...score('ann', 0), revision: 1 },
    { ...score('bo', 0.5), revision: 2 },
  ]
  const facts = { aspect: measurement, judges, repeated: new Set<number>(), rules: defaultRuleSet }
  assert.is(cellOf({ ...facts, marks }).award, points('0.5'))
  assert.is(cellOf({ ...facts, marks: [...marks].reverse() }).award, points('0.5'))
  assert.is(cellOf({ ...facts, marks: [...marks, { ...score('cy', 0), revision: 3, value: null }] }).state, 'open')
})

test('the order in which scores arrive changes nothing', () => {
  const marks = fc.array(
    fc.record({
      judgeId: fc.constantFrom(...judges),
      round: fc.integer({ min: 1, max: 3 }),
      value: fc.integer({ min: 0, max: 3 }),
    }),
  )
  fc.assert(
    fc.property(marks, (given) => {
      const unique = new Map(
        given.map((mark) => [`${mark.judgeId} ${mark.round}`, score(mark.judgeId, mark.value, mark.round)]),
      )
      const there = cell([...unique.values()])
      const back = cell([...unique.values()].reverse())
      return there.state === back.state && there.award === back.award && there.round === back.round
    }),
  )
})

test.run()
