import { createSignal, onCleanup } from 'solid-js'

const CHANNEL = 'touchstone.judge'

/**
 * Whether this window is the one that marks. The newest window of the device takes over and the others rest: two that
 * send from one outbox could change the order of marks.
 */
export function createOnlyWindow(): { rests: () => boolean } {
  const [rests, setRests] = createSignal(false)
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = () => setRests(true)
  channel.postMessage('here')
  onCleanup(() => channel.close())
  return { rests }
}
