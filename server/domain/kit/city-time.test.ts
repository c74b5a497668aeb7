import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  cityZone,
  dayOf,
  defaultZone,
  haveSameTime,
  instantAt,
  instantsOf,
  isZone,
  midnightOf,
  minuteOfDay,
  offsetName,
  setCityZone,
  timeOfDay,
  wallTime,
} from './city-time.ts'

const zones = [
  ...[
    'Asia/Shanghai',
    'America/New_York',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Asia/Kathmandu',
  ],
  ...['Africa/Cairo', 'America/Santiago', 'Pacific/Apia', 'Africa/Casablanca', 'UTC', 'Asia/Tehran'],
]
const iso = (instants: readonly Date[]) => instants.map((instant) => instant.toISOString())

test('an instant is shown by the clocks of the city, whatever the machine believes', () => {
  const ticket = new Date('2026-12-26T02:30:00Z')
  assert.is(wallTime(ticket), '2026-12-26T10:30')
  assert.is(wallTime(ticket, 'America/New_York'), '2026-12-25T21:30')
  assert.equal([timeOfDay(ticket), minuteOfDay(ticket)], ['10:30', 630])
  assert.is(dayOf(new Date('2026-05-04T15:59:59.999Z')), '2026-05-04')
  assert.is(dayOf(new Date('2026-05-04T16:00:00Z')), '2026-05-05')
  assert.is(wallTime(new Date('1988-07-01T00:00:00Z')), '1988-07-01T09:00', 'summer time of 1988')
})

test('a time is no instant where clocks skip it, and two where it comes twice', () => {
  const zone = 'America/New_York'
  assert.equal(iso(instantsOf('2026-12-26T10:30')), ['2026-12-26T02:30:00.000Z'])
  assert.equal(instantsOf('2027-03-14T02:30', zone), [])
  assert.equal(iso(instantsOf('2026-11-01T01:30', zone)), ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'])
  for (const text of ['', '2026-02-30T09:00', '2026-11-01T24:00', '2026-11-01', '2026-11-01T09:00:00', 'soon'])
    assert.equal(instantsOf(text), [], text)
})

test('minutes of a day go on into the next one, and a skipped one is as much later', () => {
  assert.is(instantAt('2026-12-31', 1440 + 90).toISOString(), '2026-12-31T17:30:00.000Z')
  assert.is(instantAt('2027-03-14', 150, 'America/New_York').toISOString(), '2027-03-14T07:30:00.000Z')
  assert.is(midnightOf('2026-12-26').toISOString(), '2026-12-25T16:00:00.000Z')
  // On this day clocks in Cairo go from 24:00 to 1:00.
  assert.is(midnightOf('2026-04-24', 'Africa/Cairo').toISOString(), '2026-04-23T22:00:00.000Z')
})

test('every wall time of every zone is what Temporal says it is', () => {
  const minutes = fc.integer({ min: Date.UTC(1920, 0, 1) / 60_000, max: Date.UTC(2036, 0, 1) / 60_000 })
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
      const text = new Date(minute * 60_000).toISOString().slice(0, 16)
      const wall = Temporal.PlainDateTime.from(text)
      const said = (disambiguation: 'earlier' | 'later' | 'compatible') =>
        wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds
      const exists = wall.toZonedDateTime(zone).toPlainDateTime().equals(wall)
      const both = exists ? [...new Set([said('earlier'), said('later')])] : []
      assert.equal(
        instantsOf(text, zone).map((instant) => instant.getTime()),
        both,
        `${text} in ${zone}`,
      )
      assert.is(instantAt(text.slice(0, 10), minuteOf(text), zone).getTime(), said('compatible'), `${text} in ${zone}`)
      const zoned = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone)
      assert.is(wallTime(new Date(minute * 60_000), zone), zoned.toPlainDateTime().toString().slice(0, 16))
    }),
    { numRuns: 3000 },
  )
})

const minuteOf = (text: string) => Number(text.slice(11, 13)) * 60 + Number(text.slice(14))

test('around each change of the clocks the answers are those of Temporal', () => {
  for (const zone of zones) {
    let at = Temporal.Instant.from('2024-01-01T00:00Z').toZonedDateTimeISO(zone)
    for (let n = 0; n < 6; n++) {
      const next = at.getTimeZoneTransition('next')
      if (!next) break
      at = next
      for (let minutes = -120; minutes <= 120; minutes += 15) {
        const text = at.toPlainDateTime().add({ minutes }).toString().slice(0, 16)
        const wall = Temporal.PlainDateTime.from(text)
        const exists = wall.toZonedDateTime(zone).toPlainDateTime().equals(wall)
        const said = (['earlier', 'later'] as const).map(
          (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
        )
        assert.equal(
          instantsOf(text, zone).map((instant) => instant.getTime()),
          exists ? [...new Set(said)] : [],
          `${text} in ${zone}`,
        )
      }
    }
  }
})

test('a zone is known by its name, and the installation is in one', () => {
  assert.is(cityZone(), defaultZone)
  for (const name of ['Mars/Olympus', '', '+08:00', 'Asia/Shanghai ']) assert.not(isZone(name), name)
  assert.throws(() => setCityZone('Mars/Olympus'), RangeError)
  setCityZone('Asia/Tokyo')
  try {
    assert.is(wallTime(new Date('2026-12-26T02:30:00Z')), '2026-12-26T11:30')
  } finally {
    setCityZone(defaultZone)
  }
})

test('a zone says how far it is from UTC, and which others have its time', () => {
  const winter = new Date('2026-12-26T02:30:00Z')
  assert.is(offsetName(winter), 'UTC+8')
  assert.is(offsetName(winter, 'America/St_Johns'), 'UTC−3:30')
  assert.is(offsetName(winter, 'UTC'), 'UTC')
  assert.ok(haveSameTime('Asia/Shanghai', 'Asia/Chongqing', winter))
  assert.ok(haveSameTime('Asia/Shanghai', 'Asia/Singapore', winter))
  assert.not(haveSameTime('Europe/London', 'UTC', winter), 'they differ in summer alone')
})

test.run()
