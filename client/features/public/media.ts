import { createSignal, onCleanup } from 'solid-js'

/** Whether a media query holds now; follows the window, and paper while it is printed. */
export function createMedia(query: string): () => boolean {
  const list = matchMedia(query)
  const [holds, setHolds] = createSignal(list.matches)
  const follow = () => setHolds(list.matches)
  list.addEventListener('change', follow)
  onCleanup(() => list.removeEventListener('change', follow))
  return holds
}
