import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultOverallRules, type OverallRules, whyNotOverallRules } from '#domain/events/overall-rules'
import { points } from '#domain/kit/points'
import type { Award } from './contract.ts'
import { type CountedResult, type CountedStanding, newerResults, overallOf, whyNotPublishOverall } from './overall.ts'

const rules = (some: Partial<OverallRules>): OverallRules => ({ ...defaultOverallRules, ties: [], ...some })

/** A standing as "张伟 CQ 1 gold 750": name, delegation, rank, award or -, points on the common scale or -. */
function standing(text: string): CountedStanding {
  const [name = '', code = '', rank = '1', award = '-', scale = '-'] = text.split(' ')
  return {
    entryId: `${name} ${code}`,
    name,
    latinName: null,
    members: [],
    delegation: { code, name: code },
    rank: Number(rank),
    total: points('80'),
    award: award === '-' ? null : (award as Award),
    scale: scale === '-' ? null : points(scale),
  }
}

const result = (code: string, ...rows: string[]): CountedResult => ({
  discipline: { code, name: code, latinName: null },
  standings: rows.map(standing),
})

const web = result('17', '张 CQ 1 gold 760', '李 BJ 2 silver 740', '王 CQ 3 bronze 710', '赵 SH 4 - 690')
const welding = result('10', '钱 SH 1 gold 750', '孙 BJ 2 silver 745', '周 CQ 3 - 700')

const ranks = (results: readonly CountedResult[], some: Partial<OverallRules>) =>
  overallOf(results, rules(some))
    .map(({ rank, delegation, person }) => `${rank} ${person?.name ?? ''}${delegation.code}`)
    .join(', ')

test('a medal table is ranked by gold, then silver, then bronze', () => {
  assert.is(ranks([web, welding], { by: 'medals' }), '1 CQ, 2 SH, 3 BJ')
  const [first] = overallOf([web, welding], rules({ by: 'medals' }))
  assert.equal([first?.gold, first?.silver, first?.bronze, first?.entries], [1, 0, 1, 3])
})

test('medals are worth what the rules say, and what decides next parts equals', () => {
  assert.is(ranks([web, welding], { by: 'medal-points' }), '1 BJ, 1 CQ, 3 SH')
  assert.is(ranks([web, welding], { by: 'medal-points', ties: ['medals'] }), '1 CQ, 2 BJ, 3 SH')
  const flat = { gold: 1, silver: 1, bronze: 1, medallion: 1 }
  assert.is(ranks([web, welding], { by: 'medal-points', medalPoints: flat }), '1 BJ, 1 CQ, 3 SH')
})

test('places are worth what the rules say; a shared place is worth the same, no points at all are worth nothing', () => {
  assert.is(ranks([web, welding], { by: 'rank-points', rankPoints: [5, 3, 1] }), '1 CQ, 2 BJ, 3 SH')
  const shared = result('10', '钱 SH 1', '孙 BJ 1', '周 CQ 3')
  const [first, second] = overallOf([shared], rules({ by: 'rank-points', rankPoints: [5, 3, 1] }))
  assert.equal([first?.rankPoints, second?.rankPoints], [5, 5])
  const nobody = { ...shared, standings: shared.standings.map((row) => ({ ...row, total: points('0') })) }
  assert.is(overallOf([nobody], rules({ by: 'rank-points' }))[0]?.rankPoints, 0)
})

test('the sum and the average are of the common scale, exactly and half-up', () => {
  assert.is(ranks([web, welding], { by: 'total' }), '1 CQ, 2 BJ, 3 SH')
  assert.is(ranks([web, welding], { by: 'average' }), '1 BJ, 2 CQ, 3 SH')
  const third = result('3', '吴 CQ 1 gold 700.01', '郑 CQ 2 - 700.02', '冯 CQ 3 - 700.02')
  assert.equal(
    overallOf([third], rules({ by: 'average' })).map(({ total, average }) => [total, average]),
    [['2100.05', '700.02']],
  )
})

test('only the best so many of a discipline count for a delegation', () => {
  const [cq] = overallOf([web, welding], rules({ by: 'total', best: 1 })).filter(
    ({ delegation }) => delegation.code === 'CQ',
  )
  assert.equal([cq?.entries, cq?.total, cq?.bronze], [2, '1460', 0])
})

test('without a common scale there is no sum, no average and no best', () => {
  const [row] = overallOf([result('1', '张 CQ 1 gold')], rules({ by: 'total' }))
  assert.equal([row?.total, row?.average, row?.best], [null, null, []])
})

test('the best of a delegation over all disciplines is named; equal ones share it', () => {
  const rows = overallOf([web, result('10', '周 CQ 1 gold 760')], rules({}))
  const best = rows.find(({ delegation }) => delegation.code === 'CQ')?.best
  assert.equal(best?.map(({ name, discipline, scale }) => `${name} ${discipline.code} ${scale}`).sort(), [
    '周 10 760',
    '张 17 760',
  ])
})

test('persons are ranked by name and delegation, and each member of a team has its result', () => {
  const [duo] = result('5', '一队 CQ 1 gold 750').standings.map((row) => ({
    ...row,
    members: [
      { name: '张', latinName: 'ZHANG' },
      { name: '陈', latinName: null },
    ],
  }))
  if (!duo) throw new Error('no team')
  const team = { ...result('5'), standings: [duo] }
  assert.is(ranks([web, team], { group: 'person' }), '1 张CQ, 2 陈CQ, 3 李BJ, 4 王CQ, 5 赵SH')
  assert.is(overallOf([web, team], rules({ group: 'person' }))[0]?.gold, 2)
})

test('the order of the disciplines changes nothing, and a rank is one more than the number of greater rows', () => {
  const row = fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), code: fc.constantFrom('X', 'Y', 'Z') })
  const discipline = fc.array(row, { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(
      fc.array(discipline, { maxLength: 5 }),
      fc.constantFrom('total', 'rank-points', 'medals'),
      (all, by) => {
        const results = all.map((rows, d) =>
          result(String(d), ...rows.map(({ name, code }, i) => `${name}${i} ${code} ${i + 1} - ${800 - i}`)),
        )
        const there = overallOf(results, rules({ by }))
        const withoutBest = (rows: typeof there) => rows.map(({ best: _, ...rest }) => rest)
        assert.equal(withoutBest(overallOf([...results].reverse(), rules({ by }))), withoutBest(there))
        for (const [i, { rank }] of there.entries()) assert.ok(rank <= i + 1 && rank >= (there[i - 1]?.rank ?? 1))
      },
    ),
  )
})

test('rules that contradict themselves are refused', () => {
  const why = (some: Partial<OverallRules>) => whyNotOverallRules(rules(some), ['a', 'b'])?.code ?? null
  assert.is(why({}), null)
  assert.is(why({ by: 'total', ties: ['total'] }), 'overall-tie-doubled')
  assert.is(why({ rankPoints: [3, 5] }), 'overall-points-rising')
  assert.is(why({ medalPoints: { gold: 1, silver: 2, bronze: 0, medallion: 0 } }), 'overall-points-rising')
  assert.is(why({ ties: ['rank-points'], rankPoints: [] }), 'overall-rank-points-missing')
  assert.is(why({ disciplineIds: ['a', 'c'] }), 'overall-discipline-unknown')
})

test('a result that was published anew makes the table old, and one that was missing too', () => {
  const source = (code: string, version: number | null) => {
    return { id: code, code, name: code, latinName: null, version, inputHash: null }
  }
  const newer = newerResults(
    [source('a', 1), source('b', null), source('c', 2)],
    [source('a', 2), source('b', 1), source('c', 2), source('d', null)],
  )
  assert.equal(
    newer.map(({ code, counted, newest }) => [code, counted, newest]),
    [
      ['a', 1, 2],
      ['b', null, 1],
    ],
  )
})

test('a table is published of at least one result, and only where something has changed', () => {
  assert.is(whyNotPublishOverall({ results: 0, same: null })?.code, 'overall-without-results')
  assert.is(whyNotPublishOverall({ results: 2, same: 1 })?.code, 'overall-unchanged')
  assert.is(whyNotPublishOverall({ results: 2, same: null }), null)
})

test.run()
