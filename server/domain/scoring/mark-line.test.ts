import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readMarkLine } from './mark-line.ts'

test('full-width figures and signs that nobody sees are read as what they say', () => {
  assert.equal(readMarkLine(['\u200b１２', ' A1.1 ', '', '１', '２.５\u2060']), {
    ...{ entry: 12, aspect: 'A1.1', judge: null, round: 1, value: '2.5' },
  })
})

test('a sign that can’t be kept is named with its column', () => {
  for (const sign of ['\0', '\ud800'])
    assert.equal(readMarkLine(['1', `A${sign}1`, '', '', '2']), {
      field: 'aspect',
      refusal: { code: 'table-sign-broken', facts: {} },
    })
})

test.run()
