import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tabletExpiry } from './lifetimes.ts'

const start = Date.UTC(2026, 4, 4, 1)

test("a tablet of a short event is its judge's for 30 days", () => {
  assert.is(tabletExpiry(start, '2026-05-06'), Date.UTC(2026, 5, 3, 1))
})

test("a tablet of a long event is its judge's until two days after the last day are over in the city", () => {
  assert.is(tabletExpiry(start, '2026-08-31'), Date.UTC(2026, 8, 2, 16))
})

test.run()
