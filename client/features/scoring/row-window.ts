import { type Accessor, createMemo, createSignal, onCleanup, onMount } from 'solid-js'

/** So many rows above and below those in sight are drawn too. */
const SPARE = 4

/** The rows that are drawn of many, and the height in pixels of those that are not, above and below. */
export interface RowWindow<Row> {
  readonly rows: Accessor<readonly Row[]>
  readonly first: Accessor<number>
  readonly above: Accessor<number>
  readonly below: Accessor<number>
  /** How many rows fit in sight. */
  readonly fits: Accessor<number>
  /** Reads anew what is in sight; to be called when the list scrolls. */
  measure(): void
  /** Scrolls so far that a row is in sight. */
  reveal(index: number): void
}

/** Draws of many rows of one height only those in sight; `head` is the height of what sticks above them. */
export function createRowWindow<Row>(
  list: () => HTMLElement | undefined,
  all: () => readonly Row[],
  height: number,
  head: number,
): RowWindow<Row> {
  const [top, setTop] = createSignal(0)
  const [fits, setFits] = createSignal(20)
  const first = createMemo(() => Math.max(0, Math.min(top(), all().length - fits()) - SPARE))
  const rows = createMemo(() => all().slice(first(), first() + fits() + 2 * SPARE))
  const measure = () => {
    const element = list()
    if (!element) return
    setTop(Math.floor(element.scrollTop / height))
    setFits(Math.max(1, Math.ceil((element.clientHeight - head) / height)))
  }
  onMount(() => {
    const observer = new ResizeObserver(measure)
    const element = list()
    if (element) observer.observe(element)
    onCleanup(() => observer.disconnect())
  })
  return {
    rows,
    first,
    above: () => first() * height,
    below: () => (all().length - first() - rows().length) * height,
    fits,
    measure,
    reveal(index) {
      const element = list()
      if (!element) return
      const room = element.clientHeight - head - height
      const place = index * height
      if (place < element.scrollTop) element.scrollTop = place
      else if (place > element.scrollTop + room) element.scrollTop = place - room
      measure()
    },
  }
}
