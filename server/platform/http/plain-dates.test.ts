import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultZone, setCityZone } from '#domain/kit/city-time'
import { dayText, instantText } from './plain-dates.ts'

const instant = '2026-12-26T02:30:00.000Z'

test('a page without JavaScript says the hours of the city, and whose they are', () => {
  assert.is(instantText(instant, 'en'), '26 Dec 2026, 10:30 (UTC+8)')
  assert.is(instantText(instant, 'zh'), '2026年12月26日 10:30 (UTC+8)')
  setCityZone('America/New_York')
  try {
    assert.is(instantText(instant, 'en'), '25 Dec 2026, 21:30 (UTC−5)')
    assert.is(instantText('2026-07-01T12:00:00Z', 'en'), '1 Jul 2026, 08:00 (UTC−4)')
    assert.is(dayText(instant, 'en'), '25 Dec 2026')
    assert.is(dayText('2026-12-26', 'en'), '26 Dec 2026', 'a day is that day everywhere')
  } finally {
    setCityZone(defaultZone)
  }
})

test.run()
