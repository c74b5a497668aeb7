import X from 'lucide-solid/icons/x'
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { Button, IconButton } from './button.tsx'
import { type State, Status } from './status.tsx'

export interface Note {
  text: string
  /** One of the four states, with its word. */
  state?: State
  word?: string
  /** Something to do about it, such as undo. */
  action?: { name: string; run: () => void }
}

/** So long a note stays, in milliseconds; twice as long where there is something to do about it. */
const STAY = 6_000
const [notes, setNotes] = createSignal<readonly (Note & { id: number })[]>([])
let count = 0

const drop = (id: number) => setNotes((all) => all.filter((note) => note.id !== id))

/** Says that something has happened. What a person must act on belongs on the page instead. */
export function toast(note: Note): void {
  const id = ++count
  setNotes((all) => [...all.slice(-2), { ...note, id }])
}

/** Drops a note when its time is over; one that is pointed at or focused stays until it is left, so that no button goes from under a hand. */
function dropInTime(id: number, stay: number, shown: () => HTMLElement): void {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(() => (shown().matches(':hover, :focus-within') ? wait() : drop(id)), stay)
  }
  onMount(wait)
  onCleanup(() => clearTimeout(timer))
}

/** Shows what toast says and reads it out; once a page. At the bottom, or high on a page that has its controls there. */
export function ToastHost(props: { words: { region: string; dismiss: string } }) {
  return (
    <section
      aria-label={props.words.region}
      aria-live="polite"
      class="pointer-events-none fixed inset-x-0 bottom-0 z-60 in-data-[toasts=high]:top-24 in-data-[toasts=high]:bottom-auto grid justify-items-center gap-2 p-4"
    >
      <For each={notes()}>{(note) => <Shown note={note} dismiss={props.words.dismiss} />}</For>
    </section>
  )
}

function Shown(props: { note: Note & { id: number }; dismiss: string }) {
  let shown!: HTMLDivElement
  const { id, action } = props.note
  dropInTime(id, action ? STAY * 2 : STAY, () => shown)
  return (
    <div
      ref={shown}
      class="pointer-events-auto flex w-full max-w-md animate-rise items-center gap-3 rounded-md bg-raised ps-4 pe-1 text-15 text-ink shadow-lift inset-ring inset-ring-line"
    >
      <Show when={props.note.state} keyed>
        {(state) => <Status plain state={state} word={props.note.word ?? ''} />}
      </Show>
      <span class="min-w-0 flex-1 py-3">{props.note.text}</span>
      <Show when={props.note.action} keyed>
        {(act) => (
          <Button
            kind="quiet"
            onClick={() => {
              act.run()
              drop(id)
            }}
          >
            {act.name}
          </Button>
        )}
      </Show>
      <IconButton name={props.dismiss} icon={<X aria-hidden="true" />} onClick={() => drop(id)} />
    </div>
  )
}
