import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { keptFacts, withoutLongNumbers } from './without-numbers.ts'

test('fifteen digits or more are masked wherever they stand and however they are written', () => {
  const masked: Readonly<Record<string, string>> = {
    '500103199403023199.png': '500***********3199.png',
    'a/50010319940302319x.jpg': 'a/500***********319X.jpg',
    '身份证500103 19940302 3199号': '身份证500***********3199号',
    '５００１０３１９９４０３０２３１９９': '500***********3199',
    '500103-1994-0302-319X': '500***********319X',
    '500103\u200b199403023199': '500***********3199',
    '110105491231002': '110********1002',
  }
  for (const [text, kept] of Object.entries(masked)) assert.is(withoutLongNumbers(text), kept, text)
})

test('identifiers, hashes, moments and shorter numbers stay what they are', () => {
  for (const text of [
    '01900000-0000-7000-8000-000000000002',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '2026-05-04 08:30:15',
    '20260504 名单 13812345678.xlsx',
    '12, 13, 14, 15, 16, 17, 18, 19',
  ])
    assert.is(withoutLongNumbers(text), text)
})

test('no text keeps fifteen digits in a row', () => {
  const sign = fc.constantFrom(...'0123456789', '５', 'X', ' ', '-', '.', 'a', '名')
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => {
      assert.not.match(withoutLongNumbers(text).normalize('NFKC'), /\d{15}/)
    }),
  )
})

test('of facts that are kept phones and passports are masked too, and figures stay', () => {
  assert.equal(keptFacts({ value: '13812345678', other: 'E12345678', limit: 10_000_000, none: null }), {
    ...{ value: '13*******78', other: 'E1*****78', limit: 10_000_000, none: null },
  })
})

test.run()
