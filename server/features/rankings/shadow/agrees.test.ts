import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRuleSet, type RuleSet } from '#domain/events/rule-set'
import { formatPoints, type Points, points } from '#domain/kit/points'
import { shadowRanks, shadowTotals } from '#domain/rankings/shadow/standings'
import { standingsOf } from '#domain/rankings/standings'
import type { SchemeAspect, SchemeView } from '#domain/standards/contract'
import { Book } from '../../scoring/book.ts'
import { totalIn } from '../../scoring/entry-awards.ts'
import { indexScheme } from '../../scoring/scheme-index.ts'

const judges = ['j1', 'j2', 'j3']
const entries = ['e1', 'e2', 'e3', 'e4']
const scale = {
  lowest: '0',
  highest: '10',
  step: '0.5',
  dropHighest: 1,
  dropLowest: 1,
  factor: '1.35',
  absence: 'left-out' as const,
}
const ladder = [0, 1, 2, 3].map((score) => ({ score, description: '' }))
const words = {
  description: '',
  explanation: '',
  requirement: '',
  section: null,
  measure: null,
  ladder: null,
  scale: null,
}
const aspect = (code: string, more: Partial<SchemeAspect>): SchemeAspect =>
  ({ id: code, code, maximum: '2.5', kind: 'measurement', ...words, ...more }) as SchemeAspect

const aspects: readonly SchemeAspect[] = [
  aspect('full', { measure: { form: 'full-or-zero' } }),
  aspect('steps', { measure: { form: 'steps', step: '0.25' } }),
  aspect('faults', { measure: { form: 'deductions', perFault: '0.35', floor: '0.2' } }),
  aspect('table', {
    measure: {
      form: 'table',
      unit: 'mm',
      tolerance: '0.05',
      rows: [
        { upTo: '1', points: '2.5' },
        { upTo: '2.5', points: '1.115' },
        { upTo: null, points: '0' },
      ],
    },
  }),
  aspect('line', {
    measure: {
      form: 'linear',
      unit: 's',
      tolerance: '0.3',
      from: { value: '10', points: '2.5' },
      to: { value: '3', points: '0.4' },
    },
  }),
  aspect('judged', { kind: 'judgement', ladder }),
  aspect('panel', { kind: 'panel', scale }),
]

const scheme: SchemeView = {
  id: 's',
  name: '',
  sections: [],
  total: '17.5',
  criteria: ['A', 'B'].map((code, i) => ({
    id: code,
    code,
    name: code,
    marks: '8.75',
    subCriteria: [
      { id: `${code}1`, code: `${code}1`, name: '', day: 1, aspects: aspects.filter((_, at) => at % 2 === i) },
    ],
  })),
} as unknown as SchemeView

const markArbitrary = fc.record({
  entryId: fc.constantFrom(...entries),
  aspectId: fc.constantFrom(...aspects.map(({ id }) => id)),
  judgeId: fc.constantFrom(...judges),
  round: fc.integer({ min: 1, max: 2 }),
  number: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 8 }),
  absent: fc.boolean(),
})
const rulesArbitrary = fc.record({
  meanDecimals: fc.constantFrom(null, 1, 2),
  awardDecimals: fc.constantFrom(0, 1, 2, 3),
  moduleDecimals: fc.constantFrom(null, 0, 1),
  totalDecimals: fc.constantFrom(null, 0, 1),
  weights: fc.constantFrom<Record<string, string>[]>({}, { A: '0.333' }, { A: '1.5', B: '0.25' }),
  penaltyStage: fc.constantFrom('module' as const, 'total' as const),
  ties: fc.constantFrom([], ['B'], ['B', 'A']),
})
const penaltyArbitrary = fc.record({
  entryId: fc.constantFrom(...entries),
  module: fc.constantFrom(null, 'A', 'B'),
  off: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 }),
})

/** What a number means to an aspect, so that decisions are reached often. */
function heldBy(aspectId: string, { number, absent }: { number: number | null; absent: boolean }) {
  if (aspectId === 'panel' && absent) return { value: null, absent: true }
  if (number === null) return { value: null, absent: false }
  if (aspectId === 'judged') return { value: ((number % 3) * 10_000) as Points, absent: false }
  if (aspectId === 'faults') return { value: (number * 10_000) as Points, absent: false }
  if (aspectId === 'full') return { value: (number % 2 ? 25_000 : 0) as Points, absent: false }
  return { value: (number * (aspectId === 'line' ? 7333 : 2500)) as Points, absent: false }
}

test('the shadow and the engine agree on every total and rank, for every kind of aspect, rule and penalty', () => {
  const course = fc.array(markArbitrary, { minLength: 40, maxLength: 200 })
  fc.assert(
    fc.property(
      course,
      rulesArbitrary,
      fc.array(penaltyArbitrary, { maxLength: 3 }),
      (given, { ties, ...scoring }, off) => {
        const rules: RuleSet = {
          ...defaultRuleSet,
          ...scoring,
          ranking: { ...defaultRuleSet.ranking, ties: [...ties] },
        }
        const penalties = off.map(({ off: size, ...one }) => {
          const by = size === null ? null : points(String(size / 4))
          return { ...one, points: one.module === null ? (by ?? points('1')) : by }
        })
        const roster = {
          judges: new Map([['p', judges]]),
          entries: new Map(
            entries.map((entryId, i) => [
              entryId,
              { entryId, number: i + 1, panelId: 'p', withdrawn: false, absent: false, judgeIds: null },
            ]),
          ),
          trainees: new Map(),
          conflicts: new Map(),
          chiefJudges: [],
        }
        const repeats = [
          { entryId: 'e1', aspectId: 'panel', round: 1 },
          { entryId: 'e2', aspectId: 'judged', round: 1 },
        ]
        const book = new Book({ scheme: indexScheme(scheme), roster, rules } as ConstructorParameters<typeof Book>[0])
        const rows = given.map(({ number, absent, ...slot }, i) => {
          const round = ['judged', 'panel'].includes(slot.aspectId) ? slot.round : 1
          const held = heldBy(slot.aspectId, { number, absent })
          return {
            ...slot,
            round,
            ...held,
            seq: i + 1,
            revision: book.nextRevision({ ...slot, round }) + i,
            at: new Date(0),
          }
        })
        book.take(rows)
        book.takeRepeats(repeats)
        book.takePenalties(penalties, entries)
        const standings = standingsOf(
          entries.map((entryId, i) => {
            const found = totalIn([book], entryId)
            return {
              entryId,
              number: i + 1,
              delegation: 'd',
              criteria: found?.modules ?? new Map(),
              total: found?.total ?? points('0'),
            }
          }),
          rules,
        )
        const at = { sessionId: 'x' }
        const ranks = shadowRanks(
          shadowTotals({
            scheme,
            rules,
            entryIds: entries,
            places: entries.map((entryId) => ({ ...at, entryId, judgeIds: judges })),
            marks: rows.map((row) => ({ ...at, ...row, value: row.value === null ? null : formatPoints(row.value) })),
            repeats: repeats.map((repeat) => ({ ...at, ...repeat })),
            penalties: penalties.map((one) => ({
              ...at,
              ...one,
              points: one.points === null ? null : formatPoints(one.points),
            })),
          }),
        )
        for (const { entryId, rank, total } of standings)
          assert.equal(
            ranks.get(entryId),
            { rank, total: formatPoints(total) },
            `${entryId} ${JSON.stringify(scoring)}`,
          )
      },
    ),
    { numRuns: 150 },
  )
})

test.run()
