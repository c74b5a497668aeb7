import { photoRule, type Size } from '#domain/applications/photo'

/** How an image lies behind the frame: enlarged so many times beyond filling it, moved by so many pixels of the image. */
export interface FrameView {
  readonly zoom: number
  /** The middle of the frame, in pixels of the image. */
  readonly x: number
  readonly y: number
}

/** The part of an image that stands in the frame, in its pixels. */
export interface Part extends Size {
  readonly x: number
  readonly y: number
}

/** What a photo is made as: 35 to 45, enough to be printed at 450 dots an inch. */
export const madeSize: Size = { width: 630, height: 810 }

const ratio = photoRule.across / photoRule.down

/** The largest part of the shape of a photo that an image has. */
function largest({ width, height }: Size): Size {
  return width / height > ratio ? { width: height * ratio, height } : { width, height: width / ratio }
}

/** Whether an image has enough pixels for a photo at all. */
export const isLargeEnough = (image: Size): boolean => largest(image).width >= photoRule.leastWidth

/** How far one can go in before the photo has too few pixels. */
export const mostZoom = (image: Size): number => Math.max(1, Math.min(4, largest(image).width / photoRule.leastWidth))

/** The image as large and as far in the middle as it goes, a little above it: that is where faces are. */
export const firstView = (image: Size): FrameView =>
  within(image, { zoom: 1, x: image.width / 2, y: largest(image).height / 2 })

/** The view that is nearest to one and leaves no edge of the frame empty. */
export function within(image: Size, { zoom, x, y }: FrameView): FrameView {
  const most = Math.min(mostZoom(image), Math.max(1, zoom))
  const { width, height } = largest(image)
  const clamp = (at: number, half: number, length: number) => Math.min(length - half, Math.max(half, at))
  return {
    zoom: most,
    x: clamp(x, width / most / 2, image.width),
    y: clamp(y, height / most / 2, image.height),
  }
}

/** The part of the image that a view shows. */
export function partOf(image: Size, { zoom, x, y }: FrameView): Part {
  const full = largest(image)
  const [width, height] = [full.width / zoom, full.height / zoom]
  return { x: x - width / 2, y: y - height / 2, width, height }
}
