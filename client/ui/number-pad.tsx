import Delete from 'lucide-solid/icons/delete'
import { For, type JSX, Show } from 'solid-js'
import { typeKey } from './number-keys.ts'

export interface NumberPadProps {
  /** What the keys enter, for screen readers. */
  name: string
  value: string
  onInput: (text: string) => void
  /** Digits after the point; 0 or nothing leaves the point out. */
  decimals?: number
  /** The most characters that can be entered. */
  length?: number
  disabled?: boolean
  words: { deleteLast: string }
  /** In the bottom row's last place, where no point is needed: such as a confirming key. */
  corner?: JSX.Element
}

const keyClass =
  'grid min-h-14 place-items-center rounded-md bg-raised text-26 text-ink inset-ring inset-ring-line transition-colors ' +
  'select-none touch-manipulation hover:bg-hover active:bg-accent active:text-on-accent disabled:text-faint disabled:pointer-events-none'

/** Large keys for one number. The keyboard types into it too while it, or anything in it, has the focus. */
export function NumberPad(props: NumberPadProps) {
  const press = (key: string) => {
    if (props.disabled) return
    const next = typeKey(props.value, key, { decimals: props.decimals ?? 0, length: props.length ?? 12 })
    if (next !== props.value) props.onInput(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^([\d.,]|Backspace|Delete)$/.test(event.key)) return
    event.preventDefault()
    press(event.key)
  }
  const key = (name: string) => (
    <button type="button" class={keyClass} disabled={props.disabled} onClick={() => press(name)}>
      {name}
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a frame and a legend to what is one control
    <div role="group" aria-label={props.name} class="grid grid-cols-3 content-start gap-2" onKeyDown={onKeyDown}>
      <For each={['1', '2', '3', '4', '5', '6', '7', '8', '9']}>{key}</For>
      <Show when={props.decimals} fallback={props.corner ?? <span />}>
        {key('.')}
      </Show>
      {key('0')}
      <button
        type="button"
        class={keyClass}
        disabled={props.disabled}
        aria-label={props.words.deleteLast}
        onClick={() => press('Backspace')}
      >
        <Delete class="size-6" aria-hidden="true" />
      </button>
    </div>
  )
}
