import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js'

/** So many rows are drawn at first, and again each time the reader nears their end: 10,000 open as fast as 100. */
const CHUNK = 100

/** The beginning of a long list, which grows as the reader goes on; on paper it is the whole. */
export function Growing<Row>(props: {
  rows: readonly Row[]
  /** Begins anew when it changes, such as what the reader looks for. */
  from: unknown
  children: (drawn: () => readonly Row[]) => JSX.Element
}) {
  const [most, setMost] = createSignal(CHUNK)
  createEffect(
    on(
      () => props.from,
      () => setMost(CHUNK),
      { defer: true },
    ),
  )
  const drawn = createMemo(() => (props.rows.length > most() ? props.rows.slice(0, most()) : props.rows))
  const drawAll = () => setMost(Number.POSITIVE_INFINITY)
  addEventListener('beforeprint', drawAll)
  onCleanup(() => removeEventListener('beforeprint', drawAll))
  return (
    <>
      {props.children(drawn)}
      <Show when={drawn().length < props.rows.length}>
        <End onNear={() => setMost(most() + CHUNK)} />
      </Show>
    </>
  )
}

/** An unseen mark after the last row drawn; coming within a screen of it asks for more. */
function End(props: { onNear: () => void }) {
  let mark: HTMLDivElement | undefined
  onMount(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting || !mark) return
        props.onNear()
        // Observing anew reports again where the new rows did not push the mark out of reach.
        observer.unobserve(mark)
        observer.observe(mark)
      },
      { rootMargin: '100%' },
    )
    if (mark) observer.observe(mark)
    onCleanup(() => observer.disconnect())
  })
  return <div ref={mark} class="h-px" />
}
