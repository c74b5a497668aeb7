import PQueue from 'p-queue'
import sharp, { type Sharp } from 'sharp'
import { Refused, refuse } from '#domain/kit/refusal'
import { imageKindOf } from './image-kind.ts'

/** An image that takes longer, in seconds, was made to; an honest one of a telephone takes a tenth of one. */
export const longestSeconds = 5
/** A photo of a telephone has 12 to 50 million points; more unpack to gigabytes. */
const MOST_POINTS = 60_000_000

/** Images are unpacked so many at a time, whoever asks: each may take 240 MB meanwhile. */
const unpacking = new PQueue({ concurrency: 2 })

/** An image to be worked with: reading it fails where it is cut off, has wrong data or more points than anybody needs. */
export const openImage = (bytes: Buffer): Sharp => sharp(bytes, { failOn: 'warning', limitInputPixels: MOST_POINTS })

/** Does work that unpacks an image when it is its turn. */
export const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => unpacking.add(work)

/** Whether an image can be read to its end, and in a sensible time. */
export async function isWholeImage(bytes: Buffer, seconds = longestSeconds): Promise<boolean> {
  const read = () => openImage(bytes).raw().timeout({ seconds }).toBuffer()
  return inTurn(read).then(
    () => true,
    () => false,
  )
}

/** Refuses with a code where bytes begin as a picture does and can't be read to its end; whatever else they are passes. */
export async function refuseBroken(bytes: Buffer, code: 'document-broken' | 'own-photo-broken'): Promise<void> {
  if (imageKindOf(bytes) && !(await isWholeImage(bytes))) throw new Refused(refuse(code))
}
