import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultZone } from '#domain/kit/city-time'
import { isElsewhere, noteZone, toFieldText, zone, zoneName } from './city-zone.ts'
import { formatDate, formatDateTime, formatTime } from './text/format.ts'
import { loadText, setLocale } from './text/index.ts'

const ticket = '2026-12-26T02:30:00.000Z'

/** Runs with a device whose clock is set to a zone, in an installation of another. */
async function inZones(device: string, city: string, run: () => void): Promise<void> {
  const before = process.env.TZ
  process.env.TZ = device
  await setLocale('en')
  await loadText('common')
  noteZone(city)
  try {
    run()
  } finally {
    noteZone(defaultZone)
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
}

test('a device in New York shows and enters the hours of the city, and says whose they are', () =>
  inZones('America/New_York', defaultZone, () => {
    assert.is(new Date(ticket).getHours(), 21, 'the device is elsewhere')
    assert.equal(
      [formatDate(ticket), formatTime(ticket), formatDateTime(ticket)],
      ['26 Dec 2026', '10:30', '26 Dec 2026, 10:30'],
    )
    assert.is(toFieldText(ticket), '2026-12-26T10:30')
    assert.ok(isElsewhere())
    assert.is(zoneName(), 'China Standard Time')
  }))

test('another installation shows its own hours; a device of that time is told nothing', () =>
  inZones('Europe/Paris', 'Europe/Berlin', () => {
    assert.is(formatDateTime(ticket), '26 Dec 2026, 03:30')
    assert.not(isElsewhere())
    assert.is(zoneName(), 'Central European Time')
  }))

test('a zone that this device does not know leaves the last one', () =>
  inZones('Asia/Shanghai', 'Asia/Tokyo', () => {
    noteZone('Mars/Olympus')
    noteZone(null)
    assert.is(zone(), 'Asia/Tokyo')
  }))

test('nothing and nonsense are empty in a field', () => {
  assert.is(toFieldText(null), '')
  assert.is(toFieldText('soon'), '')
})

test.run()
