import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { calendarOf } from './calendar.ts'
import type { OwnRow } from './queries.ts'

const row: OwnRow = {
  ...{ entryId: '018f0000-0000-7000-8000-00000000000a', sessionId: 's', eventId: 'e', latinEvent: null },
  event: '2026 年第二批职业技能等级认定（重庆精工职业培训学校，科学大道站点），一二三四五六七八九十🛠️',
  ...{ discipline: '车工', occupation: '车工', latinOccupation: 'Turner', level: '4', component: 'theory' },
  ...{ startsAt: new Date('2026-12-26T02:30:00Z'), endsAt: new Date('2026-12-26T04:00:00Z') },
  ...{
    place: '机房 1',
    seat: '12',
    room: '机房 1',
    site: '科学大道站点',
    address: '重庆市沙坪坝区科学大道 1 号, 2 楼; 东',
  },
}

test('every line of a calendar ends with CR LF, the last one too, and none has more than 75 octets', () => {
  const text = calendarOf([row], () => new Date('2026-12-01T01:00:00Z'), 'touchstone.test')
  assert.ok(text.endsWith('\r\nEND:VCALENDAR\r\n'), 'it ends with one line end')
  assert.not.match(text, /[^\r]\n|\r[^\n]/)
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.is(Buffer.from(line).toString(), line, 'no sign is cut in two')
  }
  assert.match(text.replace(/\r\n /g, ''), /一二三四五六七八九十🛠️/u)
  assert.match(text, /DTSTART:20261226T023000Z\r\nDTEND:20261226T040000Z/)
  const empty = calendarOf([], () => null, 'touchstone.test')
  assert.ok(empty.endsWith('END:VCALENDAR\r\n') && !empty.endsWith('\r\n\r\n'))
})

test.run()
