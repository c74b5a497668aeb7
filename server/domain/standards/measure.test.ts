import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import { measureFrom } from './measure.ts'

const stepOf = (words: string, maximum = '2', listed: string[] = []) => {
  const measure = measureFrom([words], listed.map(points), points(maximum))
  return measure.form === 'steps' ? measure.step : null
}

test('a measurement is full or zero unless its words say otherwise', () => {
  assert.is(stepOf('The header is on all pages'), null)
  assert.is(stepOf('The bill shows the cost of 0.5 dollars per second'), null)
  assert.is(stepOf('0 points if workspaces of other users are listed'), null)
})

test('a deduction or an award for each is a step', () => {
  assert.is(stepOf('Deduct 0.1 for each mistake made'), '0.1')
  assert.is(stepOf('deduct 0,25 marks per missing component'), '0.25')
  assert.is(stepOf('0.5 marks for each correct page'), '0.5')
  assert.is(stepOf('Each missing field costs 0.2 points'), '0.2')
  assert.is(stepOf('每错一处扣0.2分，扣完为止'), '0.2')
})

test('several steps come down to what divides them all', () => {
  assert.is(stepOf('Minus 0.5 for each wrong part, minus 0.2 for each scratch'), '0.1')
})

test('marks listed under a measurement are its steps', () => {
  assert.is(stepOf('Database created', '1.5', ['0', '0.5', '1', '1.5']), '0.5')
})

test('a step as large as the maximum is no step', () => {
  assert.is(stepOf('1 mark for each', '1'), null)
})

test.run()
