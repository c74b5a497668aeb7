import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { firstView, isLargeEnough, mostZoom, partOf, within } from './photo-frame.ts'

const wide = { width: 4000, height: 3000 }
const tall = { width: 1000, height: 3000 }

test('a photo of 35 to 45 is cut from any image, and never reaches over its edges', () => {
  for (const image of [wide, tall])
    for (const view of [firstView(image), within(image, { zoom: 3, x: -500, y: 9_000 })]) {
      const { x, y, width, height } = partOf(image, view)
      assert.ok(Math.abs(width / height - 35 / 45) < 1e-9)
      assert.ok(x > -1e-6 && y > -1e-6 && x + width < image.width + 1e-6 && y + height < image.height + 1e-6)
    }
  assert.equal(partOf(tall, firstView(tall)), { x: 0, y: 0, width: 1000, height: (1000 * 9) / 7 })
})

test('one goes in as far as there are pixels enough, at most four times', () => {
  assert.is(mostZoom(wide), 4)
  assert.is(mostZoom({ width: 700, height: 2000 }), 2)
  assert.is(mostZoom({ width: 200, height: 200 }), 1)
  assert.ok(isLargeEnough({ width: 350, height: 450 }))
  assert.not.ok(isLargeEnough({ width: 349, height: 900 }))
})

test.run()
