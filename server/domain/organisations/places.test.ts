import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  seatsOf,
  whyNotCloseOrganisation,
  whyNotCloseRoom,
  whyNotCloseSite,
  whyNotCloseStation,
  whyNotHours,
  whyNotShrink,
} from './places.ts'

const hours = (...spans: [weekday: number, from: string, to: string][]) =>
  whyNotHours(spans.map(([weekday, from, to]) => ({ weekday, from, to })))

test('opening hours end after they begin, and those of one weekday leave each other alone', () => {
  assert.is(hours([1, '13:30', '17:30'], [1, '08:30', '12:00'], [2, '08:30', '12:00']), null)
  assert.is(hours([1, '12:00', '17:30'], [1, '08:30', '12:00']), null)
  assert.is(hours([1, '09:00', '08:30'])?.code, 'site-hours-disordered')
  assert.equal(hours([3, '11:59', '17:30'], [3, '08:30', '12:00'])?.facts, { weekday: 3, from: '11:59', to: '17:30' })
})

test('a room takes as many candidates as its open stations do, else as it seats', () => {
  assert.is(seatsOf(30, []), 30)
  const station = { capacity: 2, closedAt: null }
  assert.is(seatsOf(30, [station, station, { ...station, closedAt: 'then' }]), 4)
  assert.is(seatsOf(30, [{ ...station, closedAt: 'then' }]), 30)
})

const idle = { sessions: 0, firstDay: null, ticketsOut: false, seated: 0 }
const used = { sessions: 3, firstDay: '2026-06-01', ticketsOut: false, seated: 12 }
const told = { ...used, ticketsOut: true }

test('what sessions still to come need stays open; whether tickets are out is said', () => {
  assert.is(whyNotCloseRoom('机房 1', idle), null)
  assert.equal(whyNotCloseRoom('机房 1', used), {
    code: 'room-in-use',
    facts: { name: '机房 1', sessions: 3, day: '2026-06-01' },
  })
  assert.is(whyNotCloseRoom('机房 1', told)?.code, 'room-in-use-tickets-out')
  assert.is(whyNotCloseStation('1', idle), null)
  assert.is(whyNotCloseStation('1', used)?.code, 'station-in-use')
  assert.is(whyNotCloseStation('1', told)?.code, 'station-in-use-tickets-out')
  const none = { count: 0, firstDay: null }
  assert.is(whyNotCloseSite('站点', idle, none), null)
  assert.is(whyNotCloseSite('站点', used, none)?.code, 'site-in-use')
  assert.is(whyNotCloseSite('站点', told, none)?.code, 'site-in-use-tickets-out')
  assert.is(whyNotCloseSite('站点', idle, { count: 2, firstDay: '2026-06-01' })?.code, 'site-in-batches')
  assert.is(whyNotCloseOrganisation('学校', 0), null)
  assert.is(whyNotCloseOrganisation('学校', 2)?.code, 'organisation-in-use')
})

test('a room does not become too small for those who are timetabled in it', () => {
  assert.is(whyNotShrink('机房 1', 12, used), null)
  assert.equal(whyNotShrink('机房 1', 11, used)?.facts, { name: '机房 1', seats: 11, seated: 12, day: '2026-06-01' })
})

test.run()
