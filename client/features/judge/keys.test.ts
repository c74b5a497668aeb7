import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { meaningOf } from './keys.ts'

const press = (key: string, more: object = {}) =>
  meaningOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })

test('arrows go through the aspects, with Shift or as page keys through the entries', () => {
  assert.equal(
    [press('ArrowLeft'), press('ArrowRight')],
    [
      { do: 'aspect', by: -1 },
      { do: 'aspect', by: 1 },
    ],
  )
  assert.equal(press('ArrowRight', { shiftKey: true }), { do: 'entry', by: 1 })
  assert.equal(press('PageUp'), { do: 'entry', by: -1 })
})

test('digits give values, Backspace takes back, Ctrl+Z undoes', () => {
  assert.equal(press('3'), { do: 'value', place: 3 })
  assert.equal(press('Backspace'), { do: 'take-back' })
  assert.equal(press('z', { ctrlKey: true }), { do: 'undo' })
  assert.equal(press('M'), { do: 'missing' })
})

test('the browser keeps its own combinations', () => {
  assert.is(press('r', { ctrlKey: true }), null)
  assert.is(press('ArrowLeft', { altKey: true }), null)
  assert.is(press('3', { metaKey: true }), null)
})

test.run()
