import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readDraft } from './form-draft.ts'

test('a kept form lies over the initial fields, and fields that are no more are left out', () => {
  assert.equal(readDraft('{"name":"焊接","gone":1}', { name: '', code: 'A' }), { name: '焊接', code: 'A' })
})

test('nothing kept, or nothing readable, gives the initial fields', () => {
  for (const kept of [null, 'null', '7', '{"name":']) assert.equal(readDraft(kept, { name: '' }), { name: '' })
})

test.run()
