import { onCleanup, onMount } from 'solid-js'

/** Acts by their key with Ctrl or Cmd, while the part is on screen; a capital stands for the key with Shift. */
export function onKeys(acts: Readonly<Record<string, () => void>>, listens: () => boolean): void {
  const hear = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !listens()) return
    const key = event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()
    const act = acts[key]
    if (!act) return
    event.preventDefault()
    act()
  }
  onMount(() => addEventListener('keydown', hear))
  onCleanup(() => removeEventListener('keydown', hear))
}
