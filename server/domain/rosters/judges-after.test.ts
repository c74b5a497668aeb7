import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { judgesAfter, type RosterAct } from './judges-after.ts'

const roster = (...panels: [judges: string, entries: string][]): RosterAct => ({
  act: 'replace-roster',
  facts: {
    panels: panels.map(([judges, entries], i) => ({ name: `${i}`, judgeIds: [...judges], entryIds: [...entries] })),
  },
})
const replace = (fromId: string, toId: string, kept = ''): RosterAct => ({
  act: 'replace-judge',
  facts: { fromId, toId, keepIds: [...kept] },
})
const after = (...acts: RosterAct[]) =>
  Object.fromEntries([...(judgesAfter(acts) ?? [])].map(([id, judges]) => [id, judges.join('')]))

test('nobody judges before the first roster; the newest says who does', () => {
  assert.is(judgesAfter([]), null)
  assert.equal(after(roster(['abc', '12'], ['def', '3'])), { 1: 'abc', 2: 'abc', 3: 'def' })
  assert.equal(after(roster(['abc', '12'], ['def', '3']), roster(['abc', '1'], ['def', '23'])), {
    1: 'abc',
    2: 'def',
    3: 'def',
  })
})

test('a successor takes the seat of who left; what was kept stays with those who judged it', () => {
  const begun = roster(['abc', '12'], ['def', '3'])
  assert.equal(after(begun, replace('b', 'x', '1')), { 1: 'abc', 2: 'axc', 3: 'def' })
  assert.equal(after(begun, replace('b', 'x', '1'), roster(['axc', '12'], ['def', '3'])), {
    1: 'abc',
    2: 'axc',
    3: 'def',
  })
  assert.equal(after(begun, replace('b', 'x', '1'), replace('a', 'y')), { 1: 'ybc', 2: 'yxc', 3: 'def' })
})

test.run()
