import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { AreaList } from './area-list.ts'

const list = new AreaList([
  ['110000', '北京市'],
  ['110100', '北京市'],
  ['110105', '朝阳区'],
  ['220000', '吉林省'],
  ['220100', '长春市'],
  ['220104', '朝阳区'],
  ['429000', '省直辖县级行政区划'],
  ['420000', '湖北省'],
  ['429004', '仙桃市'],
  ['500000', '重庆市'],
  ['500100', '重庆市'],
  ['500107', '九龙坡区'],
  ['500200', '县'],
  ['500229', '城口县'],
])

test('a division is called from its province on, and what exists on paper alone is left out', () => {
  assert.is(list.labelOf('500107'), '重庆市九龙坡区')
  assert.is(list.labelOf('220104'), '吉林省长春市朝阳区')
  assert.is(list.labelOf('429004'), '湖北省仙桃市')
  assert.is(list.labelOf('500229'), '重庆市城口县')
  assert.is(list.has('500200'), false)
  assert.is(list.labelOf('999999'), '999999')
})

test('a division is found by code, by its name in full, or by a name that no other has', () => {
  assert.is(list.find('500107'), '500107')
  assert.is(list.find(' 九龙坡区'), '500107')
  assert.is(list.find('吉林省长春市朝阳区'), '220104')
  assert.is(list.find('朝阳区'), null, 'there are two')
  assert.is(list.find('朝阳区', '22'), '220104', 'one of them is near')
  assert.is(list.find('朝阳区', '50'), null)
  assert.is(list.find('Atlantis'), null)
})

test('a search offers what is near first, and no more than asked for', () => {
  assert.equal(
    list.search('朝阳', '22', 9).map(({ code }) => code),
    ['220104', '110105'],
  )
  assert.equal(list.search('5001', '', 9).at(-1), { code: '500107', name: '重庆市九龙坡区' })
  assert.is(list.search('', '50', 2).length, 2)
})

test.run()
