import { createEffect, createSignal, onCleanup } from 'solid-js'

/** How long a page of a wall stands, in milliseconds. */
const STANDS = 9000

/** Turns the pages of a long list by itself, for a screen that nobody touches. */
export function createPages<Row>(rows: () => readonly Row[], size: () => number) {
  const [page, setPage] = createSignal(0)
  const count = () => Math.max(1, Math.ceil(rows().length / size()))
  const timer = setInterval(() => setPage((page() + 1) % count()), STANDS)
  onCleanup(() => clearInterval(timer))
  createEffect(() => {
    if (page() >= count()) setPage(0)
  })
  return { page, count, rows: () => rows().slice(page() * size(), (page() + 1) * size()) }
}
