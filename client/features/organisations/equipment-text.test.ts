import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { equipmentOf, numberedNames, wholeOf } from './equipment-text.ts'

test('things are read between commas of either width, each once', () => {
  assert.equal(equipmentOf(' 车床 CA6140、卡尺，卡尺; '), ['车床 CA6140', '卡尺'])
  assert.equal(equipmentOf(''), [])
})

test('several stations are numbered on from the number in the name', () => {
  assert.equal(numberedNames('工位', 1), ['工位'])
  assert.equal(numberedNames('工位', 2), ['工位 1', '工位 2'])
  assert.equal(numberedNames('9 号工位', 3), ['9 号工位', '10 号工位', '11 号工位'])
})

test('a whole number lies between its ends', () => {
  assert.is(wholeOf(' 12 ', 1, 12), 12)
  for (const text of ['0', '13', '1.5', '', 'x']) assert.is(wholeOf(text, 1, 12), null)
})

test.run()
