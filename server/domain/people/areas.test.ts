import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { areaName, chongqingAreas, provinceAreas } from './areas.ts'

test('a district of Chongqing has its own name, one elsewhere its province’s', () => {
  assert.is(areaName('500103'), '渝中区')
  assert.is(areaName('500000'), '重庆市')
  assert.is(areaName('510107'), '四川省')
})

test('what is no code of a division has no name', () => {
  for (const code of ['', '990101', '5001', '50010x', '__proto__']) assert.is(areaName(code), null)
})

test('Chongqing has 38 districts and counties, the country 34 provinces', () => {
  assert.is(chongqingAreas.length, 38)
  assert.is(provinceAreas.length, 34)
  assert.ok(chongqingAreas.every(({ code }) => /^500[12]\d\d$/.test(code)))
})

test.run()
