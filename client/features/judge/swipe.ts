/** How far a finger must travel, in pixels, and how much further across than up or down. */
const FAR = 72
const LEVEL = 1.8

/** Where a finger has moved since it came down, in pixels. */
export interface Travel {
  readonly x: number
  readonly y: number
}

/** Whether a travel is a swipe: to the left goes to the next, to the right to the previous. */
export function swipeOf({ x, y }: Travel): 'next' | 'previous' | null {
  if (Math.abs(x) < FAR || Math.abs(x) < Math.abs(y) * LEVEL) return null
  return x < 0 ? 'next' : 'previous'
}

/** How far the page follows a finger: not while it scrolls, and less where there is nothing on that side. */
export function followOf({ x, y }: Travel, beyond: { next: boolean; previous: boolean }): number {
  if (Math.abs(x) < 12 || Math.abs(x) < Math.abs(y) * LEVEL) return 0
  const open = x < 0 ? beyond.next : beyond.previous
  return Math.round(open ? x * 0.6 : x * 0.12)
}
