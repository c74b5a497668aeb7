import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CellView } from '#domain/scoring/contract'
import type { WaitingMark } from '../../lib/outbox/waiting-mark.ts'
import { emptyCell } from './cell-state.ts'
import { withTaken } from './taken-marks.ts'

const taken = (value: string | null, round = 1): WaitingMark => ({
  commandId: 'command',
  sessionId: 'session',
  personId: 'tang',
  personName: '唐卫东',
  entryId: 'entry',
  aspectId: 'aspect',
  round,
  value,
  order: 1,
  at: 0,
  refusal: null,
})
const cell = (more: Partial<CellView>): CellView => ({ ...emptyCell, ...more })

test('a score that was taken waits for the others until the live connection says more', () => {
  const { state, value, given } = withTaken(cell({ given: 1 }), taken('2'), false)
  assert.equal([state, value, given], ['waiting', '2', 2])
  assert.is(withTaken(cell({ state: 'waiting', value: '2', given: 1 }), taken('3'), false).given, 1)
})

test('a measurement that was taken is agreed, and one taken back is open again', () => {
  assert.is(withTaken(emptyCell, taken('0.5'), true).state, 'decided')
  assert.is(withTaken(cell({ state: 'decided', value: '0.5' }), taken(null), true).state, 'open')
})

test('what the live connection shows already, or a later round, stays as it is', () => {
  const later = cell({ state: 'repeat', round: 2 })
  const decided = cell({ state: 'decided', value: '1' })
  assert.is(withTaken(later, taken('2'), false), later)
  assert.is(withTaken(decided, taken('2'), false), decided)
})

test.run()
