import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isNamed } from './named-statements.ts'

test('a query is named once it has come three times, and stays so', () => {
  const text = 'select 1 where $1'
  assert.equal(
    [1, 2, 3, 4, 5].map(() => isNamed(text)),
    [false, false, false, true, true],
  )
})

test('long lists of values are never named, and not more than the bound', () => {
  const long = `insert ${'x'.repeat(9000)}`
  assert.not([1, 2, 3, 4, 5].some(() => isNamed(long)))
  const named = Array.from({ length: 1000 }, (_, i) => [1, 2, 3, 4].map(() => isNamed(`select ${i} where $1`)).at(-1))
  assert.ok(named.filter(Boolean).length <= 400)
  assert.ok(named.includes(false))
})

test.run()
