import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Ties } from './contract.ts'
import { conflictsOf, type EntryOrigin } from './find.ts'

const entries = new Map<string, EntryOrigin>([
  ['e1', { delegation: { code: 'CQ', name: '长安汽车股份有限公司' } }],
  ['e2', { delegation: { code: 'SC', name: '四川省' } }],
])
const panel = { name: 'A', judgeIds: ['j1', 'j2'], traineeIds: ['t'], entryIds: ['e1', 'e2'] }
const nothing: Ties = { origins: [], declared: [] }
const origin = (personId: string, delegationCode = '', employer = '') => ({ personId, delegationCode, employer })
const found = (ties: Partial<Ties>, of = panel) =>
  conflictsOf(of, entries, { ...nothing, ...ties }).map(({ personId, entryId, kind }) => [personId, entryId, kind])

test('nobody who is tied to nobody is in conflict', () => {
  assert.equal(found({}), [])
  assert.equal(found({ origins: [origin('j1', 'BJ', '某公司')] }), [])
})

test('a judge meets no entry of the own delegation', () => {
  assert.equal(found({ origins: [origin('j1', 'SC')] }), [['j1', 'e2', 'delegation']])
})

test('a judge meets no entry that the own employer sends, however its name is written', () => {
  assert.equal(found({ origins: [origin('j2', '', '长安汽车 股份有限公司')] }), [['j2', 'e1', 'employer']])
  assert.equal(found({ origins: [origin('j2', '', '长安汽车')] }), [])
})

test('what is declared holds for one entry, or for all of a delegation', () => {
  const declared = [
    { personId: 'j1', kind: 'trainee' as const, entryId: 'e1', delegationCode: null },
    { personId: 'j2', kind: 'relative' as const, entryId: null, delegationCode: 'SC' },
  ]
  assert.equal(found({ declared }), [
    ['j1', 'e1', 'trainee'],
    ['j2', 'e2', 'relative'],
  ])
})

test('of one judge and one entry one kind is told, and trainees meet entries too', () => {
  const declared = [{ personId: 't', kind: 'other' as const, entryId: 'e1', delegationCode: null }]
  assert.equal(found({ origins: [origin('t', 'CQ', '长安汽车股份有限公司')], declared }), [['t', 'e1', 'delegation']])
})

test('entries whose origin is not told, as under blind marking, match nobody', () => {
  const sealed = new Map([['e1', { delegation: { code: '', name: '' } }]])
  assert.equal(conflictsOf(panel, sealed, { ...nothing, origins: [origin('j1')] }), [])
})

test.run()
