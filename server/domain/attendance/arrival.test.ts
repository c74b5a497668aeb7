import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { arrivalOf } from './arrival.ts'
import type { DoorLoad, DoorSeat } from './door.ts'
import { after, countStandings, expected, standingOf } from './standing.ts'

const code = (letter: string) => letter.repeat(22)
const sitting = (sessionId: string, room: string, startsAt: string, endsAt: string) => ({
  ...{ sessionId, room, startsAt, endsAt, component: 'theory' as const, site: '科学大道站点', address: null },
})
const here = sitting('s1', '机房 1', '2026-06-01T01:00:00.000Z', '2026-06-01T02:30:00.000Z')
const seat = (number: number, more: Partial<DoorSeat> = {}): DoorSeat => ({
  ...{ entryId: `e${number}`, name: `考生${number}`, latinName: null, document: `500***********10${number}X` },
  ...{ number, code: code(String(number)), isVoid: false, seat: String(number), paper: 'A', hasPhoto: false },
  ...{ withdrawn: false, violations: [], standing: expected },
  ...more,
})

const load: DoorLoad = {
  session: {
    ...{ ...here, eventId: 'b', event: '第二批', name: '理论 1', occupation: '车工', latinOccupation: 'Turner' },
    ...{ level: '4', limit: '2026-06-01T01:30:00.000Z' },
  },
  seats: [
    seat(1),
    seat(2, { standing: { state: 'in', at: here.startsAt, late: false } }),
    seat(3, { standing: { state: 'out', at: here.startsAt, late: false } }),
    seat(4, { withdrawn: true }),
    seat(5, { violations: [{ name: '替考', latinName: 'x', state: 'confirmed', voids: 'all', applies: true }] }),
    seat(6, { violations: [{ name: '替考', latinName: 'x', state: 'recorded', voids: 'all', applies: true }] }),
    seat(7, { isVoid: true }),
  ],
  others: [
    {
      number: 21,
      code: code('a'),
      name: '王小明',
      isVoid: false,
      sittings: [
        { place: 0, seat: '9' },
        { place: 1, seat: null },
      ],
    },
    { number: 22, code: code('b'), name: '李四', isVoid: false, sittings: [{ place: 1, seat: '2' }] },
    { number: 23, code: code('c'), name: '赵六', isVoid: true, sittings: [] },
  ],
  places: [
    sitting('s2', '机房 2', '2026-06-01T01:00:00.000Z', '2026-06-01T02:30:00.000Z'),
    sitting('s3', '车间 1', '2026-06-02T01:00:00.000Z', '2026-06-02T05:00:00.000Z'),
  ],
  at: '2026-06-01T00:30:00.000Z',
}

const before = new Date('2026-06-01T00:45:00Z')
const arrive = (text: string, now = before) => arrivalOf(load, text, now, ({ standing }) => standing)
const kindOf = (text: string, now = before) => arrive(text, now).kind

test('a wrong room says which is right: of this day the one that is not over, else the next', () => {
  const wrong = arrive(`https://touchstone.example/t/${code('a')}`)
  assert.equal(
    wrong.kind === 'wrong-room' && [wrong.other.name, wrong.right.room, wrong.right.startsAt, wrong.right.seat],
    ['王小明', '机房 2', '2026-06-01T01:00:00.000Z', '9'],
  )
  assert.equal(arrive('21'), wrong, 'typed as scanned')
  const other = arrive('0022')
  assert.equal(other.kind === 'not-today' && [other.right?.room, other.right?.seat], ['车间 1', '2'])
  assert.is(kindOf('23'), 'void')
})

test('who is right is told from who is late, too late, in, out, withdrawn, barred or void', () => {
  const late = (n: number) => arrive(String(n), new Date('2026-06-01T01:10:00Z'))
  assert.equal(arrive('1'), { kind: 'right', seat: load.seats[0], late: false })
  assert.equal(late(1), { kind: 'right', seat: load.seats[0], late: true })
  assert.is(kindOf('1', new Date('2026-06-01T01:30:00.001Z')), 'too-late')
  assert.equal(
    ['2', '3', '4', '5', '6', '7'].map((text) => kindOf(text)),
    ['already-in', 'out', 'withdrawn', 'barred', 'right', 'void'],
  )
})

test('somebody is found by the last digits of the document; a number that fits several asks which', () => {
  assert.is(kindOf('101x'), 'right')
  assert.is(kindOf('42010319900101101X'), 'unknown')
  assert.is(kindOf('50010319900101101X'), 'right')
  const both = arrivalOf(
    { ...load, seats: [seat(1, { number: 104 }), seat(2, { document: '5**********0104' })] },
    '104',
    before,
    () => expected,
  )
  assert.is(both.kind === 'several' && both.seats.length, 2)
  assert.equal(
    ['999', 'hello', '', `https://elsewhere.example/${code('a')}`].map((text) => kindOf(text)),
    ['unknown', 'unknown', 'unknown', 'unknown'],
  )
})

test('the newest act that was not taken back says where somebody is; late stays', () => {
  const acts = [
    { commandId: 'a', kind: 'absent', at: '1', late: false },
    { commandId: 'b', kind: 'check-in', at: '2', late: true },
    { commandId: 'c', kind: 'check-out', at: '3', late: false },
  ] as const
  const state = (...undone: string[]) => standingOf(acts, new Set(undone))
  assert.equal(state(), { state: 'out', at: '3', late: true })
  assert.equal(state('c'), { state: 'in', at: '2', late: true })
  assert.equal(state('b', 'c'), { state: 'absent', at: '1', late: false })
  assert.equal(state('a', 'b', 'c'), expected)
  assert.equal(after(state(), { kind: 'back', at: '4', late: false }), { state: 'in', at: '4', late: true })
  assert.equal(countStandings([state(), expected, state('c')]), {
    all: 3,
    expected: 1,
    in: 1,
    out: 1,
    absent: 0,
    late: 2,
  })
})

test.run()
