import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openCompetition } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'
import { newId } from '../hash.ts'

const spellings = (id: string) => [
  `urn:uuid:${id}`,
  `{${id}}`,
  id.replaceAll('-', ''),
  `${id.slice(0, 9)}${id.slice(10)}`.replace('-', '--'),
]

test('an identifier in an address has one spelling: capitals are the same, all else is refused by name', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    const manager = await app.as('manager', eventId)
    const { status } = await manager.call('GET', `/api/events/${eventId.toUpperCase()}/officials`)
    assert.is(status, 200)
    for (const spelling of spellings(eventId)) {
      const answer = await manager.call('GET', `/api/events/${encodeURIComponent(spelling)}/officials`)
      assert.equal([answer.status, answer.error?.field], [400, 'eventId'], spelling)
    }
  }))

test('a commandId in capitals is the same command, sent again it gets the same answer', () =>
  withApp(async (app) => {
    const { sessionId, entryIds, parts, judges } = await openCompetition(app)
    const marks = [{ commandId: newId(), entryId: entryIds[0], aspectId: parts['A1.1'], round: 1, value: '1' }]
    const first = await judges[0].call('POST', `/api/sessions/${sessionId}/marks`, { marks })
    const again = marks.map((mark) => ({ ...mark, commandId: mark.commandId.toUpperCase() }))
    const second = await judges[0].call('POST', `/api/sessions/${sessionId}/marks`, { marks: again })
    assert.equal([second.status, second.body], [200, first.body])
    const known = await app.as([])
    for (const spelling of spellings(newId())) {
      const body = { commandId: spelling, phone: '13800000000' }
      const { status, error } = await known.call('PUT', '/api/my/phone', body)
      assert.equal([status, error?.field], [400, 'commandId'], spelling)
    }
  }))

test('U+0000 and half a character are refused by the name of the field, wherever they stand', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    const administrator = await app.as('administrator')
    const person = { name: '王\0五', document: { kind: 'passport', number: 'E12345678' }, phone: '13800000000' }
    const signUp = { ...person, birthDate: null, sex: null, login: 'somebody', password: 'long enough' }
    for (const name of ['王\0五', '王\ud800']) {
      const { status, error } = await app.visitor.call('POST', '/api/sign-up', { ...signUp, name })
      assert.equal([status, error?.field], [400, 'name'])
      const event = await administrator.call('PUT', `/api/events/${eventId}`, { name })
      assert.equal([event.status, event.error?.field], [400, 'name'])
    }
    const signIn = await app.visitor.call('POST', '/api/sign-in', { login: 'a\0b', password: 'x' })
    assert.equal([signIn.status, signIn.error?.field], [400, 'login'])
    assert.is((await app.visitor.call('GET', '/api/verify/a%00b')).status, 400)
    assert.is((await administrator.call('GET', `/api/events/${eventId}/publication?page=%00`)).status, 400)
  }))

test('a name is kept composed, on one line, without signs that nobody sees', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    const manager = await app.as('manager', eventId)
    const official = { name: ' Jir\u030ci\u0301\u200b\nNovak ', latinName: null, role: 'judge', invite: false }
    await manager.call('POST', `/api/events/${eventId}/officials`, official)
    const { body } = await manager.call<{ officials: { name: string }[] }>('GET', `/api/events/${eventId}/officials`)
    assert.ok(body.officials.some(({ name }) => name === 'Jiří Novak'))
  }))

test('an upload that was cut off, or whose file has no name, is refused as what the sender did', () =>
  withApp(async (app) => {
    const { disciplineId, eventId } = await app.seedEvent()
    const { headers } = await app.as('manager', eventId)
    const start = '--x\r\nContent-Disposition: form-data; name="file"'
    for (const rest of ['; filename="a.csv"\r\n\r\nnumber', '; filename=""\r\n\r\nnumber\r\n--x--\r\n', '']) {
      const answer = await app.app.inject({
        method: 'POST',
        url: `/api/disciplines/${disciplineId}/entries/preview`,
        headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
        payload: start + rest,
      })
      assert.is(answer.statusCode, 400, rest)
    }
  }))

test.run()
