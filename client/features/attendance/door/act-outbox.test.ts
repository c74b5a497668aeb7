import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AttendanceAct, AttendanceAnswer } from '#domain/attendance/record'
import { expected, type Standing } from '#domain/attendance/standing'
import { OfflineError, RefusedError } from '../../../lib/http-errors.ts'
import { ActOutbox, type ActStore, type KeptAct } from './act-outbox.ts'
import { overlaid } from './overlay.ts'

const person = { id: 'li', name: '李监考' }
const inside: Standing = { state: 'in', at: '2026-06-01T00:50:00.000Z', late: false }
const settled = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}
const act = (kind: AttendanceAct['kind'], ...entryIds: string[]) => ({
  kind,
  entryIds,
  saidAt: '2026-06-01T00:50:00.000Z',
})

function memory(): ActStore & { acts(): KeptAct[] } {
  const kept = new Map<string, KeptAct>()
  return {
    acts: () => [...kept.values()],
    read: async () => [...kept.values()],
    async write(acts, forgotten) {
      for (const commandId of forgotten) kept.delete(commandId)
      for (const one of acts) kept.set(one.commandId, one)
    },
  }
}

type Sent = { acts: AttendanceAct[]; answer(results: AttendanceAnswer[]): void; fail(error: unknown): void }

async function world(store = memory()) {
  const sent: Sent[] = []
  const timers: (() => void)[] = []
  const answered: Record<string, Standing> = {}
  const net = { online: true }
  let ids = 0
  const outbox = await ActOutbox.open({
    store,
    send: (_, acts) => new Promise((answer, fail) => sent.push({ acts, answer, fail })),
    newId: () => `id-${++ids}-${Math.random()}`,
    random: () => 0,
    online: () => net.online,
    after(_, run) {
      timers.push(run)
      return () => timers.splice(timers.indexOf(run), 1)
    },
  })
  outbox.listen({ changed: () => {}, answered: (_, standings) => Object.assign(answered, standings), stood: () => {} })
  outbox.setPerson(person)
  const take = async (call: Sent | undefined, refusal: AttendanceAnswer['refusal'] = null) => {
    call?.answer(
      call.acts.map(({ commandId, entryIds }) => ({
        commandId,
        refusal,
        standings: refusal ? {} : Object.fromEntries(entryIds.map((id) => [id, inside])),
      })),
    )
    await settled()
  }
  return { outbox, sent, timers, net, answered, store, take }
}

const kinds = (call: Sent | undefined) => call?.acts.map(({ kind, entryIds }) => `${kind} ${entryIds}`)

test('acts without a network wait in their order, outlive the page, and go as one', async () => {
  const store = memory()
  const before = await world(store)
  before.net.online = false
  before.outbox.enter('s', act('check-in', 'a'), {})
  before.outbox.enter('s', act('check-out', 'a'), {})
  await settled()
  assert.is(before.sent.length, 0)
  const { outbox, sent, answered, take } = await world(store)
  await settled()
  assert.equal(kinds(sent[0]), ['check-in a', 'check-out a'])
  assert.equal(
    sent[0]?.acts.map(({ commandId }) => commandId),
    store.acts().map(({ commandId }) => commandId),
  )
  await take(sent[0])
  assert.equal([outbox.acts().length, store.acts().length, answered], [0, 0, { a: inside }])
})

test('what was lost on the way goes again under its own identifier; what is refused stays in sight', async () => {
  const { outbox, sent, timers, take } = await world()
  outbox.enter('s', act('check-in', 'a'), {})
  await settled()
  sent[0]?.fail(new OfflineError('offline'))
  await settled()
  timers[0]?.()
  await settled()
  assert.equal(sent[1]?.acts, sent[0]?.acts)
  await take(sent[1], { code: 'attendance-too-late', facts: { time: '09:30' } })
  assert.equal(
    outbox.acts().map(({ refusal }) => refusal?.code),
    ['attendance-too-late'],
  )
  assert.is(sent.length, 2, 'it is not sent again')
  outbox.dismiss(outbox.acts().map(({ commandId }) => commandId))
  assert.is(outbox.acts().length, 0)
})

test('a door that is no longer theirs holds up no other', async () => {
  const { outbox, sent } = await world()
  outbox.enter('s', act('check-in', 'a'), {})
  await settled()
  outbox.enter('other', act('check-in', 'b'), {})
  sent[0]?.fail(new RefusedError('not-allowed', {}, 403))
  await settled()
  assert.equal(kinds(sent[1]), ['check-in b'])
  assert.is(outbox.acts().length, 2)
})

test('what is on its way lies over what the server said; an undoing takes it away or brings back what was before', async () => {
  const { outbox, net } = await world()
  net.online = false
  const session = { sessionId: 's', startsAt: '2026-06-01T00:45:00.000Z' }
  const said = { a: expected, b: expected, c: inside }
  const standings = () =>
    Object.fromEntries(
      Object.entries(overlaid(said, outbox.acts(), session)).map(([id, { state, late }]) => [
        id,
        late ? `${state} late` : state,
      ]),
    )
  const first = outbox.enter('s', act('check-in', 'a'), { a: expected })
  outbox.enter('s', act('absent', 'b'), { b: expected })
  assert.equal(standings(), { a: 'in late', b: 'absent', c: 'in' })
  outbox.enter('s', { ...act('undo'), undoes: first.commandId }, { a: expected })
  assert.equal(standings(), { a: 'expected', b: 'absent', c: 'in' })
  outbox.enter('s', { ...act('undo'), undoes: 'taken-before' }, { c: expected })
  assert.is(standings().c, 'expected')
})

test.run()
