import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { codesFor, stationsFor } from '#domain/draws/codes'
import { type RunFacts, whyNotFreeze, whyNotReplace, whyNotRun } from '#domain/draws/rules'

const committed: RunFacts = { committedAt: 1000, drawnAt: null, replaced: false, officerId: 'officer' }

test('codes differ from each other and from those of another kind, without letters that look like digits', () => {
  for (const count of [3, 768, 10_000]) {
    const codes = [...codesFor('entry', count), ...codesFor('later', count)]
    assert.is(new Set(codes).size, 2 * count)
    assert.ok(codes.every((code) => /^[A-HJ-NP-Z][2-9]{2,}$/.test(code)))
  }
  assert.equal(stationsFor(3), ['1', '2', '3'])
})

test('a list names each item and slot once, with a slot for each item', () => {
  assert.is(whyNotFreeze({ items: ['1', '2'], slots: ['a', 'b'] }), null)
  assert.is(whyNotFreeze({ items: ['1'], slots: null })?.code, 'draw-list-short')
  assert.is(whyNotFreeze({ items: ['1', '1'], slots: null })?.code, 'draw-item-twice')
  assert.is(whyNotFreeze({ items: ['1', '2'], slots: ['a', 'a'] })?.code, 'draw-item-twice')
  assert.is(whyNotFreeze({ items: ['1', '2'], slots: ['a'] })?.code, 'draw-slots-differ')
})

test('a draw is run once, by its officer, with a value that became known after the commitment', () => {
  assert.is(whyNotRun(committed, 'officer', 1001, 1002), null)
  assert.is(whyNotRun({ ...committed, drawnAt: 1500 }, 'officer', 1001, 2000)?.code, 'draw-run-before')
  assert.is(whyNotRun({ ...committed, replaced: true }, 'officer', 1001, 2000)?.code, 'draw-replaced')
  assert.is(whyNotRun(committed, 'another', 1001, 2000)?.code, 'draw-of-another-officer')
  assert.is(whyNotRun(committed, 'officer', 1000, 2000)?.code, 'draw-value-too-early')
  assert.is(whyNotRun(committed, 'officer', 2001, 2000)?.code, 'draw-value-not-yet')
})

test('a draw is replaced once, with a reason', () => {
  assert.is(whyNotReplace({ replaced: false }, '设备故障'), null)
  assert.is(whyNotReplace({ replaced: false }, ' ')?.code, 'draw-reason-missing')
  assert.is(whyNotReplace({ replaced: true }, '设备故障')?.code, 'draw-replaced')
})

test.run()
