import fc from 'fast-check'
import { test } from 'uvu'
import { defaultRuleSet, type RuleSet } from '#domain/events/rule-set'
import { formatPoints, type Points, points, sumPoints } from '#domain/kit/points'
import { cellOf, scoredAspect } from '#domain/scoring/cell'
import type { MarkView } from '#domain/scoring/contract'
import { entryTotal } from '#domain/scoring/entry-total'
import { heldValue } from '#domain/scoring/mark-value'
import type { Measure, PanelScale, SchemeAspect } from '#domain/standards/contract'
import { fraction, isEqual } from './fraction.ts'
import { recompute } from './recompute.ts'

const text = (least: number, most: number, step = 1) =>
  fc.integer({ min: least / step, max: most / step }).map((n) => formatPoints((n * step) as Points))
const judges = ['ann', 'bo', 'cy', 'di', 'el']
const worth = fc.record({ value: text(-50_000, 50_000), points: text(0, 40_000) })
const tolerance = text(0, 9_000)
const rows = fc.uniqueArray(fc.integer({ min: -50_000, max: 50_000 }), { maxLength: 4 }).chain((bounds) => {
  const sorted = bounds.sort((a, b) => a - b).map((bound) => formatPoints(bound as Points))
  return fc.tuple(...[...sorted, null].map((upTo) => text(0, 40_000).map((given) => ({ upTo, points: given }))))
})
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.constant({ form: 'full-or-zero' } as const),
  fc.record({ form: fc.constant('deductions' as const), perFault: text(1, 9_000), floor: text(0, 20_000) }),
  fc.record({ form: fc.constant('table' as const), unit: fc.constant('mm'), tolerance, rows }),
  fc
    .record({ form: fc.constant('linear' as const), unit: fc.constant('s'), tolerance, from: worth, to: worth })
    .filter(({ from, to }) => from.value !== to.value),
)
const drop = fc.integer({ min: 0, max: 2 })
const scale: fc.Arbitrary<PanelScale> = fc.record({
  lowest: fc.constant('0'),
  highest: fc.constant('10'),
  step: fc.constant('0.25'),
  dropHighest: drop,
  dropLowest: drop,
  factor: text(1, 30_000),
  absence: fc.constant('left-out' as const),
})
const bare = { id: 'x', code: 'A1.1', description: '', explanation: '', requirement: '', section: null }
const none = { measure: null, ladder: null, scale: null }
const ladder = [0, 1, 2, 3].map((score) => ({ score, description: '' }))

/** An aspect of any kind with one entry's marks for it. */
const marked = fc.oneof(
  fc.tuple(measure, text(-60_000, 60_000), fc.nat(20)).map(([form, value, faults]) => ({
    aspect: { ...bare, ...none, kind: 'measurement', maximum: '4', measure: form } satisfies SchemeAspect,
    values: [form.form === 'deductions' ? String(faults) : form.form === 'full-or-zero' ? '4' : value],
  })),
  fc.array(fc.integer({ min: 0, max: 3 }).map(String), { minLength: 5, maxLength: 5 }).map((values) => ({
    aspect: { ...bare, ...none, kind: 'judgement', maximum: '1.75', ladder } satisfies SchemeAspect,
    values,
  })),
  fc
    .tuple(scale, fc.array(fc.oneof(text(0, 100_000, 2_500), fc.constant('absent')), { minLength: 5, maxLength: 5 }))
    .map(([own, values]) => ({
      aspect: { ...bare, ...none, kind: 'panel', maximum: '10', scale: own } satisfies SchemeAspect,
      values,
    })),
)
const decimals = fc.option(fc.integer({ min: 0, max: 4 }))
const rules: fc.Arbitrary<RuleSet> = fc
  .record({
    awardDecimals: fc.integer({ min: 0, max: 4 }),
    meanDecimals: decimals,
    moduleDecimals: decimals,
    totalDecimals: decimals,
    weights: fc.record({ A: text(0, 20_000), B: text(0, 20_000) }, { requiredKeys: [] }),
    penaltyStage: fc.constantFrom('module' as const, 'total' as const),
  })
  .map((own) => ({ ...defaultRuleSet, ...own }))
const penalty = fc.record({
  module: fc.constantFrom('A', 'B', null),
  points: text(1, 30_000),
})

test('the product and the recomputation in fractions give the same total for every kind, rule and penalty', () => {
  const module = fc.array(marked, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(module, module, rules, fc.array(penalty, { maxLength: 2 }), fc.boolean(), (a, b, own, given, isOut) => {
      const modules = [a, b].map((list, at) =>
        list.map((one, i) => ({ ...one, aspect: { ...one.aspect, id: `${at}-${i}` } })),
      )
      const penalties = isOut ? [...given, { module: 'A', points: null }] : given
      const marks = modules.flat().flatMap(({ aspect, values }) =>
        values.map(
          (value, i): MarkView => ({
            entryId: 'e',
            aspectId: aspect.id,
            judgeId: judges[i] ?? '',
            round: 1,
            revision: 1,
            value,
            at: '2026-05-04T01:00:00.000Z',
          }),
        ),
      )
      const criteria = modules.map((list, at) => ({
        id: `c${at}`,
        code: at === 0 ? 'A' : 'B',
        name: '',
        marks: '0',
        subCriteria: [{ id: `s${at}`, code: '', name: '', day: null, aspects: list.map(({ aspect }) => aspect) }],
      }))
      const awards = modules.map((list) => sumPoints(list.map(({ aspect }) => awardOf(aspect, marks, own))))
      const product = entryTotal(
        new Map(awards.map((award, at) => [at === 0 ? 'A' : 'B', award])),
        penalties.map(({ module, points: off }) => ({ module, points: off === null ? null : points(off) })),
        own,
      )
      const [apart] = recompute({
        scheme: { id: 's', name: '', sections: [], criteria },
        marks,
        panel: new Map([['e', judges.length]]),
        penalties: new Map([['e', penalties]]),
        rules: own,
      })
      return apart !== undefined && isEqual(apart.total, fraction(formatPoints(product.total)))
    }),
    { numRuns: 500 },
  )
})

/** What the product awards; nothing until it is decided. */
function awardOf(aspect: SchemeAspect, marks: readonly MarkView[], own: RuleSet): Points {
  const mine = marks.filter(({ aspectId }) => aspectId === aspect.id)
  const cell = cellOf({
    aspect: scoredAspect(aspect, 's'),
    judges,
    marks: mine.map((mark) => ({ ...mark, ...heldValue(mark.value) })),
    repeated: new Set(),
    rules: own,
  })
  return cell.award ?? (0 as Points)
}

test.run()
