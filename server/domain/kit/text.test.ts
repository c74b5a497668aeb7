import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { canBeKept, cleanLine, cleanText, nameKey, plainNumber } from './text.ts'

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

test('names are equal whatever dot stands between their parts, in full width, capitals and with signs that nobody sees', () => {
  const names = '·•・．‧∙･⋅˙.。●'.split('').map((dot) => `阿依古丽${dot}买买提`)
  for (const name of [...names, '阿依古丽 • 买买提', '阿依古丽\u200b·买买提\ufe00'])
    assert.is(nameKey(name), nameKey('阿依古丽·买买提'), name)
  assert.is(nameKey('Ａnna  Weber'), nameKey('anna weber'))
  assert.is(nameKey('Jir\u030ci\u0301'), nameKey('Jiří'))
  assert.is.not(nameKey('张伟'), nameKey('张玮'))
  assert.is.not(nameKey('Jiri'), nameKey('Jiří'))
})

test('a number is read without blanks and hidden signs, full-width digits made plain', () => {
  assert.is(plainNumber('\u202d１３８ ００００\u200b1234\u2060\u202c'), '13800001234')
  for (const sign of [' ', '\u00a0', '\u3000', '\u00ad', '\ufeff', '\ufe0f', '\u200d', '\u2800', '\t'])
    assert.is(plainNumber(`${sign}1${sign}2${sign}`), '12', JSON.stringify(sign))
  assert.is(plainNumber("'0012"), '0012')
})

test.run()
