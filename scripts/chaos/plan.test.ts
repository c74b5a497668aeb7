import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Fault, faultsOf } from './plan.ts'

function first(count: number, seed: number): Fault[] {
  const faults = faultsOf(seed)
  return Array.from({ length: count }, () => faults.next().value)
}

test('the same seed does the same faults, another one others', () => {
  assert.equal(first(40, 7), first(40, 7))
  assert.not.equal(first(40, 7), first(40, 8))
})

test('the first four are one of each kind, in an order of the seed', () => {
  const orders = Array.from({ length: 20 }, (_, seed) => first(4, seed).map(({ kind }) => kind))
  for (const order of orders) assert.is(new Set(order).size, 4)
  assert.ok(new Set(orders.map(String)).size > 5)
})

test.run()
