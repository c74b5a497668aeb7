import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { partsOf, slot } from './sentence.ts'

test('a sentence falls into its words and slots, in the order of its language', () => {
  assert.equal(partsOf(`取得${slot('level')}证书后从事本职业 ${slot('years')} 年`), [
    { kind: 'words', text: '取得' },
    { kind: 'slot', text: 'level' },
    { kind: 'words', text: '证书后从事本职业' },
    { kind: 'slot', text: 'years' },
    { kind: 'words', text: '年' },
  ])
  assert.equal(partsOf(`${slot('years')} years since ${slot('rank')}`), [
    { kind: 'slot', text: 'years' },
    { kind: 'words', text: 'years since' },
    { kind: 'slot', text: 'rank' },
  ])
  assert.equal(partsOf('in the occupation'), [{ kind: 'words', text: 'in the occupation' }])
})

test.run()
