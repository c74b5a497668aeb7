import { photoRule } from '#domain/applications/photo'
import { type FrameView, madeSize, partOf } from './photo-frame.ts'

/** So many pixels a scanned page has along its longer side: enough to be read, a tenth of what a phone takes. */
const longest = 2200
/** Images above this are made smaller before they are sent. */
const worthIt = 1_200_000

/** An image of a file, upright; null where the browser can't read it as one. */
export async function openImage(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (error) {
    console.warn('a file could not be read as an image', error)
    return null
  }
}

/** The photo that a view of an image shows, as JPEG of the size that is kept: what the camera wrote beside it is gone. */
export async function encodePhoto(image: ImageBitmap, view: FrameView): Promise<File> {
  const { x, y, width, height } = partOf(image, view)
  const canvas = canvasOf(madeSize.width, madeSize.height)
  const pen = penOf(canvas)
  pen.drawImage(image, x, y, width, height, 0, 0, madeSize.width, madeSize.height)
  for (const quality of [0.92, 0.85, 0.75, 0.6]) {
    const blob = await jpegOf(canvas, quality)
    if (blob.size <= photoRule.bytes) return new File([blob], 'photo.jpg', { type: 'image/jpeg' })
  }
  throw new Error('a photo does not get small enough')
}

/** A large picture of a document in a size that can still be read; any other file as it is. */
export async function shrinkEvidence(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= worthIt) return file
  const image = await openImage(file)
  if (!image) return file
  const scale = Math.min(1, longest / Math.max(image.width, image.height))
  const canvas = canvasOf(Math.round(image.width * scale), Math.round(image.height * scale))
  penOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  const blob = await jpegOf(canvas, 0.85)
  return blob.size < file.size ? new File([blob], file.name.replace(/\.[^.]*$/, '.jpg'), { type: 'image/jpeg' }) : file
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('a canvas without a context')
  pen.imageSmoothingQuality = 'high'
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  return pen
}

const jpegOf = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no JPEG was made'))), 'image/jpeg', quality)
  })
