import CameraOff from 'lucide-solid/icons/camera-off'
import { createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js'

/** How often a picture is looked at, in milliseconds, and for how long the same code is not told again. */
const EVERY = 120
const SAME_FOR = 3_000

type Trouble = 'insecure' | 'denied' | 'none'

/**
 * The device's camera, looking for codes for as long as it is on the page. `open` gives what reads a picture; each code
 * is told once, and again only after it was out of sight for a while.
 */
export function Scanner(props: {
  open: () => Promise<(video: HTMLVideoElement) => Promise<string | null>>
  onText: (text: string) => void
  words: { aim: string; insecure: string; denied: string; none: string }
  class?: string
}) {
  let video: HTMLVideoElement | undefined
  let ended = false
  let stream: MediaStream | undefined
  const [trouble, setTrouble] = createSignal<Trouble | null>(null)
  const seen = { text: '', at: 0 }

  const tell = (text: string) => {
    const now = Date.now()
    if (text !== seen.text || now - seen.at > SAME_FOR) props.onText(text)
    Object.assign(seen, { text, at: now })
  }
  const look = async (read: (video: HTMLVideoElement) => Promise<string | null>) => {
    if (ended || !video) return
    try {
      const text = document.visibilityState === 'visible' && video.readyState >= 2 ? await read(video) : null
      if (text && !ended) tell(text)
    } catch (error) {
      console.info('a picture could not be read', error)
    }
    setTimeout(() => void look(read), EVERY)
  }
  onMount(async () => {
    if (!navigator.mediaDevices?.getUserMedia) return setTrouble('insecure')
    try {
      const wanted = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }
      const [read, opened] = await Promise.all([
        props.open(),
        navigator.mediaDevices.getUserMedia({ video: wanted, audio: false }),
      ])
      stream = opened
      if (ended || !video) return stop()
      video.srcObject = opened
      await video.play()
      void look(read)
    } catch (error) {
      console.info('the camera could not be opened', error)
      setTrouble(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'none')
    }
  })
  const stop = () => {
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  onCleanup(() => {
    ended = true
    stop()
  })
  return (
    <div class={`relative overflow-hidden rounded-md bg-stone ${props.class ?? 'aspect-4/3'}`} data-scanner>
      <Show
        when={trouble()}
        fallback={
          <>
            <video ref={video} muted playsinline class="size-full object-cover" aria-label={props.words.aim} />
            <span class="pointer-events-none absolute inset-0 grid place-items-center" aria-hidden="true">
              <span class="aspect-square h-3/5 rounded-md border-3 border-paper/85" />
            </span>
            <span class="pointer-events-none absolute inset-x-0 bottom-0 bg-stone/70 px-3 py-2 text-center text-13 text-paper">
              {props.words.aim}
            </span>
          </>
        }
      >
        <div
          role="status"
          class="grid size-full content-center justify-items-center gap-2 p-4 text-center text-15 text-paper"
        >
          <CameraOff class="size-7" aria-hidden="true" />
          <Switch>
            <Match when={trouble() === 'insecure'}>{props.words.insecure}</Match>
            <Match when={trouble() === 'denied'}>{props.words.denied}</Match>
            <Match when={true}>{props.words.none}</Match>
          </Switch>
        </div>
      </Show>
    </div>
  )
}
