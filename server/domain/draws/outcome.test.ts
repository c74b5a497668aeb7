import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type FrozenList, listText, outcomeOf, sampleOf, secretText, seedText, shareOf } from '#domain/draws/outcome'
import { webHash } from '#domain/draws/web-hash'

const ingredients = {
  drawId: '018f0000-0000-7000-8000-000000000001',
  secret: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  publicValue: '07 11 19 23 28 30 + 09',
}
const stations: FrozenList = {
  purpose: 'stations',
  items: ['1', '2', '3', '4', '5'],
  slots: ['一号工位', '二号工位', '三号工位', '四号工位', '五号工位'],
  take: 5,
}
const sample: FrozenList = {
  purpose: 'sample',
  items: Array.from({ length: 20 }, (_, i) => `E${i + 1}`),
  slots: null,
  take: 3,
}

test('the test vectors of touchstone-draw-1 come out', async () => {
  assert.is(
    listText(stations),
    '{"form":"touchstone-draw-1","items":["1","2","3","4","5"],"purpose":"stations","slots":["一号工位","二号工位","三号工位","四号工位","五号工位"],"take":5}',
  )
  const listHash = await webHash(listText(stations))
  assert.is(listHash, 'ca248edab8a56f7c867c95a2f6e9ae2a8781350e54f0e10cc18e5da4add3e3da')
  assert.is(
    await webHash(secretText(ingredients.drawId, ingredients.secret)),
    '8f6d8354b169a9c917d46dcab6ecda74742c7c50e50c34114812a6c3f0d11cec',
  )
  assert.is(
    await webHash(seedText(ingredients, listHash)),
    '9777bbdb2e9e4b174d5b3fc8282031b57a67c3b357b810c109234ccc0f71cf92',
  )
  assert.equal(await outcomeOf(stations, ingredients, webHash), ['3', '2', '4', '5', '1'])
  assert.equal(await outcomeOf(sample, ingredients, webHash), ['E6', 'E9', 'E12'])
})

test('a draw of everything is a permutation, and a sample keeps the order of the list', async () => {
  const lists = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(lists, fc.nat({ max: 60 }), fc.string(), async (items, take, publicValue) => {
      const list = { purpose: 'other', items, slots: null, take: items.length }
      const drawn = await outcomeOf(list, { ...ingredients, publicValue }, webHash)
      assert.equal([...drawn].sort(), [...items].sort())
      const some = await sampleOf({ ...list, take }, { ...ingredients, publicValue }, webHash)
      assert.is(some.length, Math.min(take, items.length))
      assert.equal(
        some,
        items.filter((item) => some.includes(item)),
      )
    }),
    { numRuns: 40 },
  )
})

test('every item comes first about equally often', async () => {
  const first = new Map<string, number>()
  for (let i = 0; i < 3000; i += 1) {
    const [item = ''] = await outcomeOf({ ...stations, take: 1 }, { ...ingredients, publicValue: String(i) }, webHash)
    first.set(item, (first.get(item) ?? 0) + 1)
  }
  // 600 each is expected with a standard deviation of 22.
  for (const count of first.values()) assert.ok(Math.abs(count - 600) < 110, String(count))
})

test('another public value, secret or purpose gives another seed', async () => {
  const listHash = await webHash(listText(stations))
  const seeds = new Set([
    await webHash(seedText(ingredients, listHash)),
    await webHash(seedText({ ...ingredients, publicValue: '8' }, listHash)),
    await webHash(seedText({ ...ingredients, secret: '00'.repeat(32) }, listHash)),
    await webHash(seedText(ingredients, await webHash(listText({ ...stations, purpose: 'other' })))),
  ])
  assert.is(seeds.size, 4)
})

test('a share is rounded up, and never more than there are', () => {
  assert.is(shareOf(7, 15), 2)
  assert.is(shareOf(20, 15), 3)
  assert.is(shareOf(1, 15), 1)
  assert.is(shareOf(0, 15), 0)
  assert.is(shareOf(5, 100), 5)
})

test.run()
