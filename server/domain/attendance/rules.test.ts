import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { workCalendar } from '#domain/kit/working-days'
import { defaultAttendanceRules } from './contract.ts'
import { type AtDoor, judgeAct, lateLimit, momentOf, whyNotAtDoor } from './record.ts'
import { planTickets, readTicket, ticketNumber, whyNotIssue } from './tickets.ts'
import { evidenceType, replyUntil, whyNotDecide, whyNotEvidence, whyNotReply } from './violations.ts'

const ticket = (personId: string, number: number, isVoid = false) => ({ id: personId, personId, number, isVoid })

test('tickets are counted on in the order of the rooms, end, and hold again under their number', () => {
  const candidates = [
    { personId: 'c', order: '2' },
    { personId: 'a', order: '3' },
    { personId: 'b', order: '1' },
  ]
  assert.equal(planTickets(candidates, []).issue, [
    { personId: 'b', number: 1 },
    { personId: 'c', number: 2 },
    { personId: 'a', number: 3 },
  ])
  const plan = planTickets(candidates, [ticket('a', 1, true), ticket('gone', 7), ticket('left', 8, true)])
  assert.equal(
    plan.issue.map(({ personId, number }) => [personId, number]),
    [
      ['b', 9],
      ['c', 10],
    ],
  )
  assert.equal([plan.renew.map(({ id }) => id), plan.end.map(({ id }) => id)], [['a'], ['gone']])
})

test('tickets wait for the announcement, for places unless somebody says why, and for something to do', () => {
  const facts = { eventState: 'announced', entries: 3, unplaced: 0, changes: 3 } as const
  const why = (more: object, reason: string | null = null) => whyNotIssue({ ...facts, ...more }, reason)?.code
  assert.equal(
    [why({}), why({ unplaced: 1 }), why({ unplaced: 1 }, 'later'), why({ changes: 0 }), why({ entries: 0 })],
    [undefined, 'tickets-unplaced', undefined, 'tickets-up-to-date', 'tickets-without-candidates'],
  )
  assert.equal(
    [why({ eventState: 'draft' }), why({ eventState: 'closed' })],
    ['tickets-before-announcement', 'event-closed'],
  )
})

test('a code is read from its address or alone, digits as they are typed', () => {
  const code = 'q7Zk2mXb9LwPn4Rt6VsY_A'
  assert.equal(readTicket(` https://a.example/t/${code}`), { code })
  assert.equal(readTicket(code), { code })
  assert.equal(readTicket(`https://a.example/t/${code}/?from=paper#top`), { code })
  assert.equal(readTicket(`https://a.example/t/${code} 请出示`), { code })
  assert.equal(readTicket(`扫码：ｈｔｔｐｓ://a.example/t/${code}，谢谢`), { code })
  assert.equal(readTicket('\u200b００ １７'), { digits: '0017' })
  assert.equal(
    [readTicket('00 17'), readTicket('123x'), readTicket('x1')],
    [{ digits: '0017' }, { digits: '123X' }, null],
  )
  assert.is(ticketNumber(17), '0017')
})

const door = {
  eventState: 'announced',
  startsAt: '2026-06-01T01:00:00.000Z',
  limit: '2026-06-01T01:30:00.000Z',
} as const
const atDoor: AtDoor = { state: 'expected', withdrawn: false, barred: false, marked: false }

test('what two tablets tell is written once; who is not in goes nowhere; whoever was seen is not absent', () => {
  const judge = (
    kind: Parameters<typeof judgeAct>[0],
    more: Partial<AtDoor> = {},
    moment: string = door.startsAt,
    excused = false,
  ) => {
    const judged = judgeAct(kind, moment, door, { ...atDoor, ...more }, excused)
    return typeof judged === 'string' ? judged : judged.code
  }
  assert.equal(
    [judge('check-in'), judge('check-in', { state: 'absent' }), judge('check-in', { state: 'out' })],
    ['write', 'write', 'skip'],
  )
  const late = '2026-06-01T01:30:00.001Z'
  assert.equal([judge('check-in', {}, late), judge('check-in', {}, late, true)], ['attendance-too-late', 'write'])
  assert.equal(
    [judge('check-in', { barred: true }), judge('check-in', { withdrawn: true })],
    ['attendance-barred', 'attendance-withdrawn'],
  )
  assert.equal(
    [judge('check-out'), judge('check-out', { state: 'in' }), judge('check-out', { state: 'out' })],
    ['attendance-not-in', 'write', 'skip'],
  )
  assert.equal(
    [judge('back', { state: 'out' }), judge('back', { state: 'in' }), judge('back', { state: 'absent' })],
    ['write', 'skip', 'attendance-not-in'],
  )
  assert.equal(
    [judge('absent'), judge('absent', { state: 'in' }), judge('absent', { marked: true })],
    ['write', 'skip', 'skip'],
  )
  assert.is(whyNotAtDoor('absent', '2026-06-01T00:59:00.000Z', door)?.code, 'attendance-not-begun')
  assert.is(whyNotAtDoor('check-in', '2026-06-01T00:59:00.000Z', door), null)
})

test('the limit is the component’s, and a clock that runs ahead is not believed', () => {
  assert.is(lateLimit(defaultAttendanceRules, 'theory', door.startsAt), door.limit)
  assert.is(lateLimit(defaultAttendanceRules, 'skill', door.startsAt), '2026-06-01T01:15:00.000Z')
  const now = new Date('2026-06-01T01:00:00Z')
  assert.is(momentOf('2026-06-01T02:00:00Z', now), now.toISOString())
  assert.is(momentOf('2026-06-01T00:10:00Z', now), '2026-06-01T00:10:00.000Z')
})

test('nobody is found guilty before the days for a reply are over, unless they have replied', () => {
  const until = replyUntil(
    new Date('2026-06-18T01:00:00Z'),
    defaultAttendanceRules,
    workCalendar([['2026-06-19', false]]),
  )
  assert.is(until, '2026-06-24', 'three working days, without the holiday and the weekend')
  const standing = { state: 'recorded', replyUntil: until, replied: false } as const
  assert.is(whyNotDecide(standing, true, until)?.code, 'violation-reply-open')
  assert.is(whyNotDecide({ ...standing, replied: true }, true, until), null)
  assert.is(whyNotDecide(standing, true, '2026-06-25'), null)
  assert.is(whyNotDecide(standing, false, '2026-06-18'), null)
  assert.is(whyNotDecide({ ...standing, state: 'confirmed' }, false, '2026-07-01'), null)
  assert.is(whyNotDecide({ ...standing, state: 'withdrawn' }, true, '2026-07-01')?.code, 'violation-decided')
  assert.is(whyNotReply(standing, '2026-06-25')?.code, 'violation-reply-late')
  assert.is(whyNotReply({ ...standing, replied: true }, until)?.code, 'violation-replied')
})

test('evidence is told by its bytes', () => {
  assert.is(evidenceType(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])), 'image/jpeg')
  assert.is(evidenceType(new TextEncoder().encode('%PDF-1.7')), 'application/pdf')
  assert.is(evidenceType(new TextEncoder().encode('RIFFxxxxWEBPVP8 ')), 'image/webp')
  assert.is(whyNotEvidence(new TextEncoder().encode('<svg onload=…>'), 0)?.code, 'evidence-type-unknown')
  assert.is(whyNotEvidence(Uint8Array.from([0xff, 0xd8, 0xff]), 12)?.code, 'evidence-too-many')
})

test.run()
