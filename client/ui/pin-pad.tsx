import { For, Show } from 'solid-js'
import { classNames } from './class-names.ts'
import { FieldError } from './field.tsx'
import { NumberPad } from './number-pad.tsx'

/** A short secret by keys, shown as dots; `onDone` gets it once it is complete. */
export function PinPad(props: {
  name: string
  length: number
  value: string
  onInput: (pin: string) => void
  onDone: (pin: string) => void
  error?: string | null
  busy?: boolean
  words: { deleteLast: string }
}) {
  const input = (pin: string) => {
    props.onInput(pin)
    if (pin.length === props.length) props.onDone(pin)
  }
  return (
    <div class="grid w-full max-w-xs gap-6">
      <div class="flex justify-center gap-4" aria-hidden="true">
        <For each={Array.from({ length: props.length }, (_, place) => place)}>
          {(place) => (
            <span
              class={classNames(
                'size-4 rounded-full inset-ring-2 transition-colors',
                place < props.value.length
                  ? 'bg-ink inset-ring-ink'
                  : props.error
                    ? 'inset-ring-refused'
                    : 'inset-ring-strong',
                props.busy && 'animate-breathe',
              )}
            />
          )}
        </For>
      </div>
      <div role="alert" class="flex min-h-5 justify-center">
        <Show when={props.error}>
          <FieldError>{props.error}</FieldError>
        </Show>
      </div>
      <NumberPad
        name={props.name}
        value={props.value}
        onInput={input}
        length={props.length}
        disabled={props.busy}
        words={props.words}
      />
    </div>
  )
}
