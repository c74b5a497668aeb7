import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { strayWords } from './words.ts'

const found = (source: string) => strayWords('x.tsx', source).map(({ text }) => text.trim())

test('words in a component are found, in either language', () => {
  assert.equal(found('<p>Hello there</p>'), ['Hello there'])
  assert.equal(found("const x = '发布'"), ["const x = '发布'"])
  assert.equal(found('<Button aria-label="Close it" />'), ['Close it'])
})

test('words of the dictionaries, signs and code are left alone', () => {
  assert.equal(found("<p>{t('judge.next')}</p>"), [])
  assert.equal(found('<p>·</p>'), [])
  assert.equal(found('const f = (a: number) => a > 1 && b < 2'), [])
  assert.equal(found('// 中文注释\n/* 多行\n注释 */ const x: Array<Map<string, number>> = []'), [])
})

test.run()
