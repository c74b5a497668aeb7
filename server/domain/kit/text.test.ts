import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { canBeKept, cleanLine, cleanText, plainNumber } from './text.ts'

test('a text with U+0000 or half a character can not be kept', () => {
  for (const text of ['a\0b', '\ud800', 'a\udc00b', '\udc00\ud800']) assert.is(canBeKept(text), false)
  for (const text of ['', '王五', '𠮷野', '😀', '\ufffd']) assert.is(canBeKept(text), true)
})

test('a name is composed, on one line, and without signs that nobody sees', () => {
  assert.is(cleanLine(' 王\n五\t '), '王 五')
  assert.is(cleanLine('Jir\u030ci\u0301'), 'Jiří')
  assert.is(cleanLine('\u202d王\u200b五\u202c\ufeff'), '王五')
  assert.is(cleanLine('\u200b\u3164'), '')
  assert.is(cleanLine('A  \u3000B'), 'A B')
  assert.is(cleanLine('Plain Name'), 'Plain Name')
})

test('a text keeps its lines, and joiners where they mean something', () => {
  assert.is(cleanText('first\r\nsecond\rthird \n'), 'first\nsecond\nthird')
  assert.is(cleanText('می\u200cخواهم'), 'می\u200cخواهم')
  assert.is(cleanText('👩\u200d🔧 a\u200db'), '👩\u200d🔧 ab')
})

test('a number is read without blanks and hidden signs, full-width digits made plain', () => {
  assert.is(plainNumber('\u202d１３８ ００００\u200b1234\u2060\u202c'), '13800001234')
})

test.run()
