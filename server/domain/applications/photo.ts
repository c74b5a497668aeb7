import { type Refusal, refuse } from '#domain/kit/refusal'

const KiB = 1024

/** An identity photo: 35 x 45 mm, so 7 to 9; large enough to be printed, small enough for ten thousand of them. */
export const photoRule = { across: 7, down: 9, leastWidth: 350, leastHeight: 450, bytes: 512 * KiB } as const

/** What an application may hold beside the photo: so many files, each of so many bytes. */
export const evidenceRule = { files: 12, bytes: 5 * KiB * KiB } as const

export interface Size {
  readonly width: number
  readonly height: number
}

/** How large a JPEG says to be, read off its frame header; null where it has none. */
export function jpegSize(bytes: Uint8Array): Size | null {
  const at = (place: number) => bytes[place] ?? 0
  const two = (place: number) => at(place) * 256 + at(place + 1)
  if (two(0) !== 0xffd8) return null
  for (let place = 2; place + 9 < bytes.length && at(place) === 0xff; place += 2 + two(place + 2)) {
    const kind = at(place + 1)
    // Frame headers are C0 to CF, but for Huffman tables, JPEG extensions and arithmetic conditioning.
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc)
      return { height: two(place + 5), width: two(place + 7) }
  }
  return null
}

/** Why bytes are no photo for an application. */
export function whyNotPhoto(bytes: Uint8Array): Refusal | null {
  if (bytes.length > photoRule.bytes) return refuse('own-photo-large', { limit: photoRule.bytes / KiB })
  const size = jpegSize(bytes)
  if (!size) return refuse('own-photo-kind')
  const { width, height } = size
  if (width < photoRule.leastWidth || height < photoRule.leastHeight)
    return refuse('own-photo-small', { width: photoRule.leastWidth, height: photoRule.leastHeight })
  const wanted = (height * photoRule.across) / photoRule.down
  return Math.abs(width - wanted) > Math.max(2, wanted / 100) ? refuse('own-photo-shape') : null
}
