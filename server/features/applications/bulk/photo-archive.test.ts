import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Refused } from '#domain/kit/refusal'
import { type FixturePart, zipOf } from '../../../platform/spreadsheet/workbook-fixture.ts'
import { jpegOf } from '../../../testing/sign-up.ts'
import { openPhotos, photoLimits } from './photo-archive.ts'

const jpeg = jpegOf(358, 441)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

const refusalOf = (parts: readonly FixturePart[]) =>
  openPhotos(zipOf(parts)).then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.refusal : { code: String(error), facts: {} }),
  )

/** The kind of a photo, or the code of the refusal. */
async function readOf(part: FixturePart, name: string) {
  const photos = await openPhotos(zipOf([part]))
  const read = await photos.read(name)
  photos.close()
  return read && ('kind' in read ? read.kind : read.code)
}

test('photos are found by number or row, whatever their folder, case and ending', async () => {
  const photos = await openPhotos(
    zipOf([
      { path: '照片/11010519491231002x.JPG', content: jpeg },
      { path: '2.png', content: png },
      { path: '__MACOSX/._2.png', content: 'x' },
      { path: '照片/.DS_Store', content: 'x' },
    ]),
  )
  assert.equal([...photos.names], ['11010519491231002X', '2'])
  assert.equal(await photos.read('11010519491231002X'), { kind: 'image/jpeg', bytes: jpeg })
  assert.equal(await photos.read('2'), { kind: 'image/png', bytes: png })
  assert.is(await photos.read('3'), null)
  photos.close()
})

test('paths that lead out of the archive are refused by name', async () => {
  for (const path of ['../a.jpg', 'photos/../../a.jpg', '/etc/a.jpg', 'C:/a.jpg', '..\\a.jpg'])
    assert.is((await refusalOf([{ path, content: jpeg }]))?.code, 'photos-path', path)
})

test('what is no zip, is encrypted or names a photo twice is refused', async () => {
  const refused = await openPhotos(Buffer.from('no zip')).catch((error: Refused) => error.refusal.code)
  assert.is(refused, 'photos-not-zip')
  assert.is((await refusalOf([{ path: '1.jpg', content: jpeg, encrypted: true }]))?.code, 'photos-encrypted')
  const twice = ['a/1.jpg', 'b/1.png'].map((path) => ({ path, content: jpeg }))
  assert.equal(await refusalOf(twice), { code: 'photos-twice', facts: { file: '1.png' } })
})

test('an archive that declares more than it may hold is refused before anything is unpacked', async () => {
  const parts = [1, 2].map((n) => ({ path: `${n}.jpg`, content: jpeg, claimedSize: photoLimits.unpacked - 1 }))
  assert.is((await refusalOf(parts))?.code, 'photos-too-large')
})

test('a photo that is too large, lies about its size, is broken or no image is told apart', async () => {
  const large = Buffer.concat([jpeg, Buffer.alloc(photoLimits.each)])
  assert.is(await readOf({ path: '1.jpg', content: large }, '1'), 'photo-too-large')
  assert.is(await readOf({ path: '1.jpg', content: large, claimedSize: 10 }, '1'), 'photo-too-large')
  assert.is(await readOf({ path: '1.jpg', content: jpeg, claimedChecksum: 1 }, '1'), 'photo-broken')
  for (const whole of [jpeg, png])
    assert.is(await readOf({ path: '1.jpg', content: whole.subarray(0, whole.length - 20) }, '1'), 'photo-broken')
  assert.is(await readOf({ path: '1.jpg', content: '<script>' }, '1'), 'photo-not-image')
  assert.is(await readOf({ path: '1.gif', content: png }, '1'), 'image/png')
})

test.run()
