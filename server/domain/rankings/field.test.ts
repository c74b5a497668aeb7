import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fieldAt } from './field.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 4, 4, 9, minute))
const entries = [
  { id: 'here', withdrawnAt: null, absentAt: null },
  { id: 'absent', withdrawnAt: null, absentAt: at(10) },
  { id: 'withdrawn', withdrawnAt: at(20), absentAt: null },
  { id: 'both', withdrawnAt: at(20), absentAt: at(10) },
]
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

test('now, whoever is out is out: the absent are listed, the withdrawn are not', () => {
  const { ranked, absent } = fieldAt(entries, null)
  assert.equal(ranked, [{ id: 'here' }])
  assert.equal(absent, [{ id: 'absent' }])
})

test('at an earlier moment everybody competes who went out later; at the very moment they are out', () => {
  assert.equal(ids(fieldAt(entries, at(9)).ranked), ['here', 'absent', 'withdrawn', 'both'])
  const between = fieldAt(entries, at(10))
  assert.equal(ids(between.ranked), ['here', 'withdrawn'])
  assert.equal(ids(between.absent), ['absent', 'both'])
})

test.run()
