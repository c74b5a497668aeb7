import Type from 'typebox'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Day, Id, Instant, Name, Secret } from '#domain/kit/ids'
import { cleanerOf, WrongField } from './cleaner.ts'

const id = '0193a0c0-1111-7222-8333-abcdefabcdef'
const clean = (contract: object, value: unknown) => cleanerOf(contract)(value, '')

/** The field that a value is refused for. */
function wrongField(contract: object, value: unknown): unknown {
  try {
    return clean(contract, value)
  } catch (error) {
    if (error instanceof WrongField) return (error.validation[0] as { instancePath: string }).instancePath
    throw error
  }
}

test('each text is cleaned as its type says, and only what is named stays', () => {
  const contract = Type.Object({
    id: Id,
    name: Name,
    words: Type.Optional(Type.String({ maxLength: 9 })),
    password: Secret(1, 9),
    ids: Type.Array(Id, { maxItems: 9 }),
  })
  assert.equal(
    clean(contract, { id: id.toUpperCase(), name: ' A\nB', password: ' a\u200b', ids: [id.toUpperCase()], more: 1 }),
    { id, name: 'A B', password: ' a\u200b', ids: [id] },
  )
  assert.equal(clean(contract, { words: ' a\r\nb\u200b' }), { words: 'a\nb' })
})

test('of alternatives the one that is meant is cleaned, and parts of an intersection stay together', () => {
  const yes = Type.Object({ kind: Type.Literal('yes'), until: Day })
  const no = Type.Object({ kind: Type.Literal('no'), reason: Name })
  const contract = Type.Intersect([Type.Object({ id: Id }), Type.Object({ of: Type.Union([yes, no]) })])
  assert.equal(clean(contract, { id, of: { kind: 'no', reason: ' so ', until: 'x' } }), {
    id,
    of: { kind: 'no', reason: 'so' },
  })
  const either = Type.Union([Type.Object({ a: Name }), Type.Object({ b: Name }), Type.Null()])
  assert.equal(clean(either, { b: ' b ' }), { b: 'b' })
  assert.equal(clean(either, null), null)
  assert.equal(clean(either, { c: 1 }), {})
})

test('what the database can not hold is refused with its field', () => {
  const contract = Type.Object({ list: Type.Array(Type.Object({ name: Name }), { maxItems: 9 }) })
  assert.is(wrongField(contract, { list: [{ name: 'a' }, { name: 'a\0' }] }), '/list/1/name')
  assert.is(wrongField(contract, { list: [{ name: '\ud800' }] }), '/list/0/name')
  assert.is(wrongField(Type.Record(Type.String(), Type.String()), { 'a\0': 'b' }), '')
})

test('a day or an instant that no calendar has is refused with its field', () => {
  const contract = Type.Object({ at: Type.Optional(Instant), on: Type.Optional(Type.Union([Day, Type.Null()])) })
  for (const at of ['2016-12-31T23:59:60Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 'x'])
    assert.is(wrongField(contract, { at }), '/at', at)
  for (const on of ['0000-02-29', '0202-05-04', '275760-09-13', '']) assert.is(wrongField(contract, { on }), '/on', on)
  const kept = { at: '2026-05-04T08:00:00+08:00', on: '1999-12-31' }
  assert.equal(clean(contract, kept), kept)
})

test.run()
