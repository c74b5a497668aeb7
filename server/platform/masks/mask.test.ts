import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Disguise, disguise, holdsId, nobody, undisguise } from './mask.ts'

const id = (digit: number) => `018f0000-0000-7000-8000-00000000000${digit}`
const alias = (digit: number) => `a0000000-0000-8000-8000-00000000000${digit}`
const sealed = (digit: number, code: string): [string, Disguise] => [
  id(digit),
  { eventId: id(9), alias: alias(digit), code },
]
const by = new Map([sealed(1, 'M26'), sealed(2, 'B42')])

test('an object that names a sealed entry loses its names and number to the code', () => {
  const entry = { id: id(1), number: 7, name: '张伟', latinName: 'Zhang', delegation: { code: 'CN', name: '中国' } }
  assert.equal(disguise(entry, by), {
    id: alias(1),
    number: 0,
    name: 'M26',
    latinName: null,
    delegation: { id: nobody, code: '', name: '' },
  })
  const other = { id: id(3), number: 8, name: '李娜', delegation: { code: 'CN', name: '中国' } }
  assert.equal(disguise(other, by), other)
})

test('identifiers are replaced wherever they stand: in keys, in texts, in lists', () => {
  assert.equal(disguise({ [`s:${id(1)}:x`]: { waitingFor: `${id(2)} ${id(3)}` } }, by), {
    [`s:${alias(1)}:x`]: { waitingFor: `${alias(2)} ${id(3)}` },
  })
})

test('the order of numbers tells nothing: lists of entries are in the order of codes, rankings by rank first', () => {
  assert.equal(disguise([id(1), id(2)], by), [alias(2), alias(1)])
  const rows = (ranks: readonly number[]) =>
    ranks.map((rank, i) => ({ entryId: id(i + 1), name: '张伟', rank, total: '1' }))
  const codes = (value: unknown) => (value as { name: string }[]).map(({ name }) => name)
  assert.equal(codes(disguise(rows([1, 2]), by)), ['M26', 'B42'])
  assert.equal(codes(disguise(rows([1, 1]), by)), ['B42', 'M26'])
})

test('what comes in by an alias is read as the entry, deep inside too', () => {
  const reading = new Map([
    [alias(1), id(1)],
    [id(1), nobody],
  ])
  assert.equal(undisguise({ marks: [{ entryId: alias(1) }, { entryId: id(1) }, 7, null] }, reading), {
    marks: [{ entryId: id(1) }, { entryId: nobody }, 7, null],
  })
})

test('only what holds an identifier, in a value, a key or a text, could name a sealed entry', () => {
  for (const value of [id(1), [`x ${id(1)}`], { a: [{ [id(1)]: 1 }] }]) assert.is(holdsId(value), true)
  for (const value of ['', null, 7, new Date(0), Buffer.from(id(1)), { number: 7, name: '张伟', marks: ['9.5'] }])
    assert.is(holdsId(value), false)
})

test.run()
