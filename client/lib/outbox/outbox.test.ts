import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { MarkAnswer, MarkInput } from '#domain/scoring/contract'
import { InvalidError, OfflineError, RefusedError } from '../http-errors.ts'
import { Outbox, type OutboxStanding } from './outbox.ts'
import { createMemoryStore, type OutboxStore } from './store.ts'

const tang = { id: 'tang', name: '唐卫东' }
const xu = { id: 'xu', name: '许文婷' }
const slot = (aspectId: string, round = 1) => ({ sessionId: 'session', entryId: 'entry', aspectId, round })
const settled = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}

type Sent = { personId: string; marks: MarkInput[]; answer(results: MarkAnswer[]): void; fail(error: unknown): void }

/** An outbox whose server, clock and timers are in the hands of the test. */
async function world(store: OutboxStore = createMemoryStore()) {
  const sent: Sent[] = []
  const timers: (() => void)[] = []
  const standings: OutboxStanding[] = []
  const gone: string[] = []
  const net = { online: true }
  const clock = { now: 0 }
  let ids = 0
  const outbox = await Outbox.open({
    store,
    send: (_, personId, marks) =>
      new Promise((answer, fail) => {
        sent.push({ personId, marks, answer, fail })
      }),
    newId: () => `id-${++ids}-${Math.random()}`,
    now: () => clock.now,
    random: () => 0,
    online: () => net.online,
    after(_, run) {
      timers.push(run)
      return () => timers.splice(timers.indexOf(run), 1)
    },
  })
  outbox.listen({
    changed: (change) => gone.push(...(change.gone ?? []).map(({ mark, why }) => `${mark.aspectId} ${why}`)),
    stood: (standing) => standings.push(standing),
  })
  outbox.setPerson(tang)
  const takeAll = async (call: Sent | undefined) => {
    call?.answer(call.marks.map(({ commandId }) => ({ commandId, ok: true, revision: 1 })))
    await settled()
  }
  const standing = () => standings[standings.length - 1]
  return { outbox, sent, timers, gone, net, clock, standing, takeAll }
}

const values = (call: Sent | undefined) => call?.marks.map(({ aspectId, value }) => `${aspectId}=${value}`)

test('a mark is on the device before it is sent, and leaves it once acknowledged', async () => {
  const store = createMemoryStore()
  const { outbox, sent, takeAll } = await world(store)
  outbox.enter(slot('A1.1'), '0.5')
  assert.is(outbox.marks().length, 1, 'it is there at once')
  assert.is(sent.length, 0)
  await settled()
  assert.equal(store.marks().length, 1)
  assert.equal(values(sent[0]), ['A1.1=0.5'])
  await takeAll(sent[0])
  assert.equal([outbox.marks().length, store.marks().length], [0, 0])
})

test('one batch flies at a time and the next takes all that gathered meanwhile', async () => {
  const { outbox, sent, takeAll } = await world()
  outbox.enter(slot('A1.1'), '1')
  await settled()
  for (const code of ['A1.2', 'A1.3']) outbox.enter(slot(code), '1')
  await settled()
  assert.is(sent.length, 1)
  await takeAll(sent[0])
  assert.equal(values(sent[1]), ['A1.2=1', 'A1.3=1'])
})

test('a newer mark takes the place of one that was never tried, not of one under way', async () => {
  const { outbox, sent, gone, takeAll } = await world()
  outbox.enter(slot('A1.1'), '1')
  await settled()
  outbox.enter(slot('A1.1'), '2')
  outbox.enter(slot('A1.1'), '3')
  await settled()
  assert.equal(gone, ['A1.1 replaced'])
  await takeAll(sent[0])
  assert.equal([values(sent[0]), values(sent[1])], [['A1.1=1'], ['A1.1=3']])
})

test("a tablet's clock orders nothing: one that jumps back, or stands still, sends as was entered", async () => {
  const { outbox, sent, net, clock } = await world()
  net.online = false
  for (const [code, hour] of [
    ['A1.1', 9],
    ['A1.2', 3],
    ['A1.3', 3],
  ] as const) {
    clock.now = hour * 3_600_000
    outbox.enter(slot(code), '1')
  }
  await settled()
  net.online = true
  outbox.wake()
  await settled()
  assert.equal(values(sent[0]), ['A1.1=1', 'A1.2=1', 'A1.3=1'])
  assert.ok(
    sent[0]?.marks.every((mark) => !('at' in mark)),
    'and the server is not told its time',
  )
})

test('a lost connection is tried again with the same ids, in the same order', async () => {
  const { outbox, sent, timers, takeAll } = await world()
  outbox.enter(slot('A1.1'), '1')
  await settled()
  outbox.enter(slot('A1.1'), '2')
  sent[0]?.fail(new OfflineError('offline'))
  await settled()
  assert.is(timers.length, 1)
  timers[0]?.()
  await settled()
  assert.equal(sent[1]?.marks, sent[0]?.marks)
  await takeAll(sent[1])
  assert.equal(values(sent[2]), ['A1.1=2'])
})

test('nothing is tried without a network, so that a newer mark takes the place of the older', async () => {
  const { outbox, sent, net } = await world()
  net.online = false
  outbox.enter(slot('A1.1'), '1')
  outbox.enter(slot('A1.1'), '2')
  await settled()
  assert.is(sent.length, 0)
  net.online = true
  outbox.wake()
  await settled()
  assert.equal(values(sent[0]), ['A1.1=2'])
})

test('marks survive the page and are sent by the next one', async () => {
  const store = createMemoryStore()
  const before = await world(store)
  before.outbox.enter(slot('A1.1'), '1')
  await settled()
  const after = await world(store)
  await settled()
  assert.equal(after.sent[0]?.marks, before.sent[0]?.marks)
  after.outbox.enter(slot('A1.1'), '2')
  assert.is(after.outbox.marks().length, 2, 'the first may have arrived: it stays before the second')
})

test('a refused mark stays in sight with its reason until a newer one or a dismissal', async () => {
  const store = createMemoryStore()
  const { outbox, sent, net } = await world(store)
  net.online = false
  const [first, second] = [outbox.enter(slot('A1.1'), '1'), outbox.enter(slot('A1.2'), '1')]
  await settled()
  net.online = true
  outbox.wake()
  await settled()
  sent[0]?.answer([first, second].map(({ commandId }) => ({ commandId, ok: false, code: 'sheet-signed', facts: {} })))
  await settled()
  assert.equal(
    store.marks().map(({ refusal }) => refusal?.code),
    ['sheet-signed', 'sheet-signed'],
  )
  assert.is(sent.length, 1, 'it is not sent again')
  outbox.dismiss([first.commandId])
  outbox.enter(slot('A1.2'), '2')
  await settled()
  assert.equal(
    outbox.marks().map(({ value, refusal }) => [value, refusal]),
    [['2', null]],
  )
  assert.is(store.marks().length, 1)
})

test('the marks of a former judge are never sent as those of the next', async () => {
  const { outbox, sent, net } = await world()
  net.online = false
  outbox.enter(slot('A1.1'), '1')
  outbox.setPerson(xu)
  net.online = true
  outbox.enter(slot('A1.2'), '2')
  await settled()
  assert.equal([sent.length, sent[0]?.personId, values(sent[0])], [1, 'xu', ['A1.2=2']])
  assert.equal(
    outbox.marks().map(({ personName }) => personName),
    ['唐卫东', '许文婷'],
  )
})

test('a tablet asleep stops the sending until it is woken', async () => {
  const { outbox, sent, timers, standing } = await world()
  outbox.enter(slot('A1.1'), '1')
  await settled()
  sent[0]?.fail(new RefusedError('tablet-asleep', {}, 403))
  await settled()
  outbox.enter(slot('A1.2'), '1')
  await settled()
  assert.equal([sent.length, timers.length], [1, 0])
  assert.instance(standing()?.sendError, RefusedError)
  outbox.wake()
  await settled()
  assert.equal(values(sent[1]), ['A1.1=1', 'A1.2=1'])
})

test('a session that takes nothing from the judge does not hold up another', async () => {
  const { outbox, sent } = await world()
  outbox.enter({ ...slot('A1.1'), sessionId: 'morning' }, '1')
  outbox.enter(slot('A1.2'), '1')
  await settled()
  sent[0]?.fail(new RefusedError('not-allowed', {}, 403))
  await settled()
  assert.equal(values(sent[1]), ['A1.2=1'])
  assert.is(outbox.marks().length, 2)
})

test('marks for a session that is not open yet wait without a word and hold up no other session', async () => {
  const { outbox, sent, timers, takeAll, standing } = await world()
  outbox.enter({ ...slot('A1.1'), sessionId: 'tomorrow' }, '1')
  await settled()
  outbox.enter(slot('A1.2'), '1')
  sent[0]?.fail(new RefusedError('session-not-open', { state: 'planned' }, 409))
  await settled()
  assert.equal(values(sent[1]), ['A1.2=1'])
  await takeAll(sent[1])
  assert.is(outbox.marks().length, 1)
  assert.is(outbox.marks()[0]?.refusal, null)
  timers[0]?.()
  await settled()
  assert.equal(values(sent[2]), ['A1.1=1'])
  assert.is(sent[2]?.marks[0]?.commandId, sent[0]?.marks[0]?.commandId, 'as the same mark')
  await takeAll(sent[2])
  assert.equal([outbox.marks().length, standing()?.sendError], [0, null])
})

test('a refused mark is sent once more as a new one, where its judge asks for it', async () => {
  const { outbox, sent, takeAll } = await world()
  const { commandId } = outbox.enter(slot('A1.1'), '1')
  await settled()
  sent[0]?.answer([{ commandId, ok: false, code: 'session-not-open', facts: { state: 'closed' } }])
  await settled()
  outbox.again([commandId, 'unknown'])
  await settled()
  assert.equal(values(sent[1]), ['A1.1=1'])
  assert.is.not(sent[1]?.marks[0]?.commandId, commandId)
  await takeAll(sent[1])
  assert.is(outbox.marks().length, 0)
})

test('one mark that the server cannot read is found and refused alone', async () => {
  const { outbox, sent, net, takeAll } = await world()
  net.online = false
  outbox.enter(slot('A1.1'), '1')
  outbox.enter(slot('A1.2'), 'x')
  await settled()
  net.online = true
  outbox.wake()
  await settled()
  sent[0]?.fail(new InvalidError('marks.1.value', 'pattern'))
  await settled()
  await takeAll(sent[1])
  sent[2]?.fail(new InvalidError('marks.0.value', 'pattern'))
  await settled()
  assert.equal(
    outbox.marks().map(({ aspectId, refusal }) => [aspectId, refusal?.code]),
    [['A1.2', 'request-invalid']],
  )
})

test('a device that can keep nothing says so, and the mark is sent all the same', async () => {
  const full = { ...createMemoryStore(), write: () => Promise.reject(new Error('quota')) }
  const { outbox, sent, standing } = await world(full)
  outbox.enter(slot('A1.1'), '1')
  await settled()
  assert.equal(standing()?.storeError, new Error('quota'))
  assert.equal(values(sent[0]), ['A1.1=1'])
})

test.run()
