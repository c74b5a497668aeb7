import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { nextBatch, settle, type WaitingMark } from './waiting-mark.ts'

const mark = (order: number, more: Partial<WaitingMark> = {}): WaitingMark => ({
  commandId: `command-${order}`,
  sessionId: 'session',
  personId: 'tang',
  personName: '唐卫东',
  entryId: 'entry',
  aspectId: `aspect-${order}`,
  round: 1,
  value: '1',
  order,
  at: order,
  refusal: null,
  ...more,
})

const limits = { personId: 'tang', unwritten: new Set<string>(), held: new Set<string>(), most: 200 }
const orders = (marks: readonly WaitingMark[]) => marks.map(({ order }) => order)

test('a batch holds the oldest marks in the order in which they were entered', () => {
  assert.equal(orders(nextBatch([mark(3), mark(1), mark(2)], limits)), [1, 2, 3])
  assert.equal(orders(nextBatch([mark(3), mark(1), mark(2)], { ...limits, most: 2 })), [1, 2])
})

test('a batch never holds the marks of another judge, nor what was refused', () => {
  const refused = mark(1, { refusal: { code: 'sheet-signed', facts: {} } })
  assert.equal(orders(nextBatch([refused, mark(2, { personId: 'xu' }), mark(3)], limits)), [3])
})

test('a batch is of one session, and passes over one that takes nothing', () => {
  const marks = [mark(1, { sessionId: 'morning' }), mark(2), mark(3)]
  assert.equal(orders(nextBatch(marks, limits)), [1])
  assert.equal(orders(nextBatch(marks, { ...limits, held: new Set(['morning']) })), [2, 3])
})

test('a batch ends before a second mark of a slot and before one that is not kept yet', () => {
  assert.equal(orders(nextBatch([mark(1), mark(2, { aspectId: 'aspect-1' }), mark(3)], limits)), [1])
  assert.equal(orders(nextBatch([mark(1), mark(2), mark(3)], { ...limits, unwritten: new Set(['command-2']) })), [1])
})

test('answers sort what was sent; what was not answered goes on waiting', () => {
  const sent = [mark(1), mark(2), mark(3)]
  const settled = settle(
    sent,
    [
      { commandId: 'command-1', ok: true, revision: 1 },
      { commandId: 'command-2', ok: false, code: 'sheet-signed', facts: {} },
    ],
    sent,
  )
  assert.equal(orders(settled.acknowledged), [1])
  assert.equal(orders(settled.refused), [2])
  assert.equal(settled.refused[0]?.refusal, { code: 'sheet-signed', facts: {} })
})

test('a refused mark is not told where a newer one of its slot waits', () => {
  const sent = [mark(1)]
  const waiting = [mark(1), mark(2, { aspectId: 'aspect-1' })]
  const settled = settle(sent, [{ commandId: 'command-1', ok: false, code: 'round-closed', facts: {} }], waiting)
  assert.equal(orders(settled.outdated), [1])
  assert.equal(settled.refused, [])
})

test.run()
