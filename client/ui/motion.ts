import { createEffect, createSignal, on, onCleanup } from 'solid-js'

const MS = 200

/** Whether the reader asked for stillness. */
export const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Lets the children of a list travel to their new places after `order` has changed. Places are taken within the
 * list, so that scrolling moves nothing. The rows must keep their elements, as `<For>` over the same objects does.
 */
export function travel(list: () => HTMLElement | undefined, order: () => unknown): void {
  let places = new Map<Element, number>()
  createEffect(
    on(order, () => {
      const now = new Map<Element, number>()
      for (const row of list()?.children ?? []) {
        if (!(row instanceof HTMLElement)) continue
        const place = row.offsetTop
        now.set(row, place)
        const gone = (places.get(row) ?? place) - place
        if (gone !== 0 && !isStill()) {
          row.animate([{ transform: `translateY(${gone}px)` }, { transform: 'none' }], {
            duration: MS,
            easing: 'ease-out',
          })
        }
      }
      places = now
    }),
  )
}

/**
 * A figure that counts up or down to its new value in 200 ms. What is on the way is rounded to the decimals of the
 * text; what it ends on is the text itself, exactly.
 */
export function createCountUp(text: () => string): () => string {
  const [shown, setShown] = createSignal(text())
  let frame = 0
  createEffect(
    on(
      text,
      (to) => {
        cancelAnimationFrame(frame)
        const start = Number(shown())
        const end = Number(to)
        if (isStill() || !Number.isFinite(start) || !Number.isFinite(end)) return setShown(to)
        const decimals = to.split('.')[1]?.length ?? 0
        const began = performance.now()
        const step = (now: number) => {
          const share = Math.min(1, (now - began) / MS)
          setShown(share === 1 ? to : (start + (end - start) * share).toFixed(decimals))
          if (share < 1) frame = requestAnimationFrame(step)
        }
        frame = requestAnimationFrame(step)
      },
      { defer: true },
    ),
  )
  onCleanup(() => cancelAnimationFrame(frame))
  return shown
}
