import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readParts, type TopicPart } from './topic.ts'

const id = '0193a0c0-1111-7222-8333-444455556666'
const moved = '0193a0c01-111-7222-8333-444455556666'

test('a topic has one spelling', () => {
  const ranking: readonly TopicPart[] = ['id', ['public', 'staff']]
  assert.equal(readParts(ranking, [id, 'public']), [id, 'public'])
  for (const other of [id.toUpperCase(), moved, `{${id}}`, `urn:uuid:${id}`, id.replaceAll('-', ''), ''])
    assert.is(readParts(ranking, [other, 'public']), null, other)
  for (const parts of [[id], [id, ''], [id, 'Public'], [id, 'public', ''], [id, 'public', 'more'], []])
    assert.is(readParts(ranking, parts), null, parts.join(':'))
})

test('a part that may be left out is an identifier where it is there', () => {
  assert.equal(readParts(['id', 'id?'], [id]), [id])
  assert.equal(readParts(['id', 'id?'], [id, id]), [id, id])
  assert.is(readParts(['id', 'id?'], [id, 'undefined']), null)
})

test.run()
