import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { nextPath } from './next-path.ts'

test('after signing in one goes on to a path of this site', () => {
  assert.is(nextPath('?next=%2Fdesk%2Fevents'), '/desk/events')
  assert.is(nextPath(''), '/desk')
  assert.is(nextPath('', '/my'), '/my')
})

test('never to another site', () => {
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ]) {
    assert.is(nextPath(`?next=${encodeURIComponent(next)}`), '/desk')
  }
})

test.run()
