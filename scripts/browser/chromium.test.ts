import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { findChromium } from './chromium.ts'

const test = suite<{ named: string | undefined }>('findChromium')

test.before.each((context) => {
  context.named = process.env.TOUCHSTONE_CHROMIUM
})
test.after.each(({ named }) => {
  if (named === undefined) delete process.env.TOUCHSTONE_CHROMIUM
  else process.env.TOUCHSTONE_CHROMIUM = named
})

test('the browser that TOUCHSTONE_CHROMIUM names comes first', () => {
  process.env.TOUCHSTONE_CHROMIUM = process.execPath
  assert.is(findChromium(), process.execPath)
})

test('a named browser that does not start is an error, not a reason to take another', () => {
  process.env.TOUCHSTONE_CHROMIUM = '/nowhere/chromium'
  assert.throws(() => findChromium(), /TOUCHSTONE_CHROMIUM names \/nowhere\/chromium/)
})

test.run()
