import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import type { CertificateState } from './contract.ts'
import { type CertifiedStanding, type Due, dueFrom, type IssuePlan, planIssue, type Registered } from './plan.ts'

const occasion = {
  event: {
    name: '重庆市职业技能大赛',
    latinName: null,
    place: '重庆',
    organiser: '重庆市人力资源和社会保障局',
    startsOn: '2026-05-04',
    endsOn: '2026-05-06',
  },
  discipline: { code: '17', name: '网站技术', latinName: 'Web Technologies' },
}

const winner: CertifiedStanding = {
  entryId: 'a',
  name: '张伟',
  latinName: 'ZHANG Wei',
  members: [],
  delegation: { code: 'CQ', name: '重庆' },
  award: 'gold',
  rank: 1,
  total: points('97.5'),
}
const other: CertifiedStanding = { ...winner, entryId: 'b', name: '李娜', award: null, rank: 2, total: points('12') }
const due = dueFrom([winner, other], occasion)

/** The register as it is once a plan was carried out. */
function carriedOut({ issue }: IssuePlan, resultVersion: number, state: CertificateState = 'issued'): Registered[] {
  return issue.map(({ replaces: _, member: __, ...rest }, i) => {
    const number = `TSA-2026-00000${resultVersion}${i}`
    return { ...rest, id: `${rest.entryId}${resultVersion}`, number, state, resultVersion }
  })
}

const first = carriedOut(planIssue(due, [], 1), 1)
const better: Due[] = dueFrom([{ ...winner, total: points('98') }, other], occasion)

test('a winner is due an award with rank and total to two decimals at least', () => {
  const { kind, award, rank, total } = due[0]?.facts ?? {}
  assert.equal({ kind, award, rank, total }, { kind: 'award', award: 'gold', rank: 1, total: '97.50' })
})

test('everybody else is due a certificate that tells no rank and no total', () => {
  const { kind, award, rank, total } = due[1]?.facts ?? {}
  assert.equal({ kind, award, rank, total }, { kind: 'participation', award: null, rank: null, total: null })
})

test('each entry is issued one certificate, in the order of the standings', () => {
  const plan = planIssue(due, [], 1)
  assert.equal(
    plan.issue.map(({ entryId, replaces }) => [entryId, replaces]),
    [
      ['a', null],
      ['b', null],
    ],
  )
  assert.equal(plan.revoke, [])
})

test('issuing again issues nothing, also by a newer result that says the same', () => {
  assert.equal(planIssue(due, first, 1), { issue: [], revoke: [] })
  assert.equal(planIssue(due, first, 2), { issue: [], revoke: [] })
})

test('only the certificate whose facts changed is replaced', () => {
  const { issue } = planIssue(better, first, 2)
  assert.equal(
    issue.map(({ entryId, replaces, facts }) => [entryId, replaces, facts.total]),
    [['a', 'a1', '98.00']],
  )
})

test('the facts may be stored in any order', () => {
  const turned = first.map((one) => ({
    ...one,
    facts: Object.fromEntries(Object.entries(one.facts).reverse()) as unknown as Due['facts'],
  }))
  assert.equal(planIssue(due, turned, 1).issue, [])
})

test('a revoked certificate is not issued again by the same result', () => {
  const revoked = first.map((one) => ({ ...one, state: 'revoked' as const }))
  assert.equal(planIssue(due, revoked, 1).issue, [])
})

test('another result or a corrected name gives the holder of a revoked certificate a new one', () => {
  const revoked = first.map((one) => ({ ...one, state: 'revoked' as const }))
  assert.equal(
    planIssue(due, revoked, 2).issue.map(({ replaces }) => replaces),
    [null, null],
  )
  assert.is(planIssue(better, revoked, 1).issue.length, 1)
})

test('the newest of several certificates of an entry counts, in whatever order they come', () => {
  const second = carriedOut(planIssue(better, first, 2), 2, 'corrected')
  const register = [...second, ...first.map((one) => (one.entryId === 'a' ? replaced(one) : one))]
  assert.equal(planIssue(better, register, 2).issue, [])
  assert.equal(planIssue(due, register.reverse(), 3).issue[0]?.replaces, 'a2')
})

const team: CertifiedStanding = {
  ...winner,
  name: '重庆一队',
  latinName: 'Chongqing One',
  members: [
    { name: '张伟', latinName: 'ZHANG Wei' },
    { name: '李娜', latinName: null },
  ],
}

test('each member of a team is due a certificate with the name of the team', () => {
  assert.equal(
    dueFrom([team, other], occasion).map(({ member, facts }) => [member, facts.name, facts.team?.name, facts.award]),
    [
      [1, '张伟', '重庆一队', 'gold'],
      [2, '李娜', '重庆一队', 'gold'],
      [null, '李娜', undefined, null],
    ],
  )
})

test('a member who was exchanged loses the certificate, the other keeps it, whatever the order', () => {
  const dueTeam = (...names: string[]) =>
    dueFrom([{ ...team, members: names.map((name) => ({ name, latinName: null })) }], occasion)
  const register = carriedOut(planIssue(dueTeam('张伟', '李娜'), [], 1), 1).map((one, i) => ({ ...one, id: `${i}` }))
  assert.equal(planIssue(dueTeam('李娜', '张伟'), register, 2), { issue: [], revoke: [] })
  const { issue, revoke } = planIssue(dueTeam('李娜', '王芳'), register, 2)
  assert.equal(
    issue.map(({ facts, replaces }) => [facts.name, replaces]),
    [['王芳', null]],
  )
  assert.equal(revoke, ['0'])
  const renamed = planIssue(
    dueFrom([{ ...team, name: '重庆队' }], occasion),
    carriedOut(planIssue(dueFrom([team], occasion), [], 1), 1),
    2,
  )
  assert.equal(
    renamed.issue.map(({ facts, replaces }) => [facts.team?.name, replaces !== null]),
    [
      ['重庆队', true],
      ['重庆队', true],
    ],
  )
})

const replaced = (one: Registered): Registered => ({ ...one, state: 'replaced' })

test('a valid certificate whose entry left the result is revoked, once', () => {
  const left = due.slice(0, 1)
  assert.equal(planIssue(left, first, 2), { issue: [], revoke: ['b1'] })
  const revoked = first.map((one) => (one.entryId === 'b' ? { ...one, state: 'revoked' as const } : one))
  assert.equal(planIssue(left, revoked, 2).revoke, [])
})

test.run()
