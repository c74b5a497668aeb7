import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AuditLine } from '#domain/audit/contract'
import { groupActs } from './act-groups.ts'

let seq = 100
const line = (act: string, person: string, aggregateId = 's'): AuditLine => ({
  seq: seq--,
  aggregate: 'session',
  aggregateId,
  number: seq,
  at: '2026-11-23T10:00:00.000Z',
  act,
  actor: { person },
  facts: {},
  hash: '',
})
const sizes = (...lines: AuditLine[]) => groupActs(lines).map((group) => group.length)

test('marks of one person in one session that follow each other are one', () => {
  assert.equal(sizes(line('enter-mark', 'a'), line('enter-mark', 'a'), line('enter-mark', 'b')), [2, 1])
  assert.equal(sizes(line('enter-mark', 'a', 's'), line('enter-mark', 'a', 't')), [1, 1])
})

test('other acts stay alone, and part the marks before and after', () => {
  const acts = [line('enter-mark', 'a'), line('sign-sheets', 'a'), line('sign-sheets', 'a'), line('enter-mark', 'a')]
  assert.equal(sizes(...acts), [1, 1, 1, 1])
  assert.equal(sizes(), [])
})

test.run()
