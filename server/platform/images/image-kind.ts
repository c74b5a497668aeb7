/** The kinds of images that a photo may be. */
export type ImageKind = 'image/jpeg' | 'image/png'

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const jpegStart = Buffer.from([0xff, 0xd8, 0xff])

/** What an image is by its first bytes; null where it is neither JPEG nor PNG. */
export function imageKindOf(bytes: Buffer): ImageKind | null {
  if (bytes.subarray(0, png.length).equals(png) && bytes.subarray(12, 16).toString('latin1') === 'IHDR')
    return 'image/png'
  return bytes.subarray(0, jpegStart.length).equals(jpegStart) ? 'image/jpeg' : null
}
