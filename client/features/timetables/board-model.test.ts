import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { TimetableRoom } from '#domain/timetables/batch-contract'
import { clock, closedOn, gapOf, hoursOf, inCity, instantOf, sitesOf, snap } from './board-model.ts'

const room: TimetableRoom = {
  ...{ roomId: 'r', room: '机房 1', site: '一', kind: 'theory', seats: 30 },
  open: [
    { startsAt: '2026-06-01T00:30:00.000Z', endsAt: '2026-06-01T04:00:00.000Z' },
    { startsAt: '2026-06-01T05:00:00.000Z', endsAt: '2026-06-01T10:00:00.000Z' },
  ],
}

test('the board shows the time of the city', () => {
  assert.equal(inCity('2026-05-31T16:05:00.000Z'), { day: '2026-06-01', minute: 5 })
  assert.is(instantOf('2026-06-01', 5), '2026-05-31T16:05:00.000Z')
  assert.is(clock(545), '09:05')
})

test('a room is closed before, between and after its hours, and all of a day without any', () => {
  const hours = hoursOf([room], [])
  assert.equal(hours, { from: 480, to: 1080 })
  assert.equal(closedOn(room, '2026-06-01', hours), [
    { from: 480, to: 510 },
    { from: 720, to: 780 },
  ])
  assert.equal(closedOn(room, '2026-06-02', hours), [hours])
})

test('a session snaps to the grid and stays within the hours', () => {
  const hours = { from: 510, to: 1080 }
  assert.is(snap(548, 90, 15, hours), 555)
  assert.is(snap(100, 90, 15, hours), 510)
  assert.is(snap(2000, 90, 15, hours), 990)
})

test('rooms stand under their sites, and the gap is a share of the cost', () => {
  assert.equal(sitesOf([room, room, { ...room, site: '二' }]), [
    { site: '一', rooms: 2 },
    { site: '二', rooms: 1 },
  ])
  assert.is(gapOf({ cost: 100, bound: 90 }), 0.1)
  assert.is(gapOf({ cost: 0, bound: 0 }), 0)
  assert.is(gapOf({ cost: 5, bound: null }), null)
})

test.run()
