import { PassThrough } from 'node:stream'
import { DrizzleQueryError } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { createLog } from './log.ts'

/** What a log with one line in it has written. */
function logged(facts: object): string {
  const destination = new PassThrough()
  createLog('info', destination).info(facts, 'a line')
  return String(destination.read())
}

test('secrets and names are left out of a line, at each depth', () => {
  const text = logged({ password: 'hush-1', body: { pin: 'hush-2' }, a: { b: { latinName: 'hush-3' } } })
  assert.not.match(text, /hush/)
  assert.match(text, /left out/)
})

test('what identifies a person is left out of a line', () => {
  const body = { document: { kind: 'citizen-id', number: '11010519491231002X' }, phone: '13812345678' }
  const text = logged({ body, phone: '13812345678', reason: 'for 13812345678' })
  assert.not.match(text, /1949|13812345678/)
})

test('a failed statement is logged without its values, and with its cause', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (login)=(hush) exists' })
  const text = logged({ err: new DrizzleQueryError('insert into account values ($1)', ['hush'], cause) })
  assert.not.match(text, /hush/)
  assert.match(text, /insert into account/)
  assert.match(text, /duplicate key/)
  assert.match(text, /23505/)
  assert.match(text, /log\.test\.ts/)
})

test('an error says what went wrong, and not with which value', () => {
  const given = Object.assign(new Error('invalid input syntax for type integer: "hush "1""'), { code: '22P02' })
  const unread = new SyntaxError(`Unexpected token 'h', ..."name":"hush"... is not valid JSON`)
  const named = Object.assign(new Error('null value in column "name" of relation "person"'), { code: '23502' })
  const text = [given, unread, named].map((err) => logged({ err })).join()
  assert.not.match(text, /hush/)
  assert.match(text, /invalid input syntax for type integer/)
  assert.match(text, /is not valid JSON/)
  assert.match(text, /of relation .*person/)
})

test.run()
