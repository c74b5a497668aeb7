/** A drag that is under way: where the pointer is, and where in the block it took hold. */
export interface DragPoint {
  readonly x: number
  readonly y: number
  /** How far below the block's upper edge it was taken. */
  readonly held: number
}

const THRESHOLD = 5
const HOLD_MS = 300

/**
 * Lets an element be dragged: by mouse or pen once it moved a little, by finger after a short hold, so that a swipe still
 * scrolls. A drag is no click. Returns what undoes it.
 */
export function makeDraggable(
  element: HTMLElement,
  drag: { may: () => boolean; onMove: (at: DragPoint) => void; onDrop: () => void; onCancel: () => void },
): () => void {
  const stop = new AbortController()
  const options = { signal: stop.signal }
  let from: { x: number; y: number; held: number } | null = null
  let dragging = false
  let clickIsDrag = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    clearTimeout(timer)
    from = null
    dragging = false
  }
  element.addEventListener(
    'pointerdown',
    (event) => {
      clickIsDrag = false
      if (event.button !== 0 || !drag.may()) return
      from = { x: event.clientX, y: event.clientY, held: event.clientY - element.getBoundingClientRect().top }
      if (event.pointerType === 'touch') timer = setTimeout(() => (dragging = from !== null), HOLD_MS)
      else element.setPointerCapture(event.pointerId)
    },
    options,
  )
  element.addEventListener(
    'pointermove',
    (event) => {
      if (!from) return
      const far = Math.hypot(event.clientX - from.x, event.clientY - from.y) > THRESHOLD
      if (!dragging && far && event.pointerType === 'touch') return end()
      if (far) dragging = true
      if (!dragging) return
      clickIsDrag = true
      drag.onMove({ x: event.clientX, y: event.clientY, held: from.held })
    },
    options,
  )
  element.addEventListener(
    'pointerup',
    () => {
      const dropped = dragging && clickIsDrag
      end()
      if (dropped) drag.onDrop()
    },
    options,
  )
  element.addEventListener(
    'pointercancel',
    () => {
      if (dragging) drag.onCancel()
      end()
    },
    options,
  )
  // While a finger drags, the page must not scroll under it.
  element.addEventListener('touchmove', (event) => dragging && event.preventDefault(), { ...options, passive: false })
  element.addEventListener('contextmenu', (event) => dragging && event.preventDefault(), options)
  element.addEventListener(
    'click',
    (event) => {
      if (!clickIsDrag) return
      clickIsDrag = false
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { ...options, capture: true },
  )
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}
