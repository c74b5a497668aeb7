import sharp from 'sharp'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { jpegOf } from '../../testing/sign-up.ts'
import { isWholeImage } from './image.ts'

const end = Buffer.from([0xff, 0xd9])
const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
const picture = () => sharp({ create: { width: 120, height: 160, channels: 3, noise, background: '#fff' } })

test('a picture is whole where all of it is there, whatever its end says', async () => {
  const pictures = [await picture().jpeg().toBuffer(), await picture().jpeg({ progressive: true }).toBuffer()]
  for (const jpeg of [...pictures, jpegOf(358, 441)]) {
    assert.is(await isWholeImage(jpeg), true)
    for (const length of [20, Math.floor(jpeg.length / 2), jpeg.length - 60])
      for (const cut of [jpeg.subarray(0, length), Buffer.concat([jpeg.subarray(0, length), end])])
        assert.is(await isWholeImage(cut), false, `${length} of ${jpeg.length}`)
  }
  const png = await picture().png().toBuffer()
  assert.is(await isWholeImage(png), true)
  assert.is(await isWholeImage(png.subarray(0, png.length - 60)), false)
})

test('a picture that says to have more points than anybody needs is none', async () => {
  const large = jpegOf(358, 441)
  const frame = large.indexOf(Buffer.from([0xff, 0xc0]))
  large.writeUInt16BE(60_000, frame + 5)
  large.writeUInt16BE(60_000, frame + 7)
  assert.is(await isWholeImage(large), false)
})

test.run()
