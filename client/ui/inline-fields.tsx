import ChevronDown from 'lucide-solid/icons/chevron-down'
import { For } from 'solid-js'
import { classNames } from './class-names.ts'
import { boxClass } from './field.tsx'
import type { Option } from './select.tsx'

/** A short text inside a sentence, as wide as what it takes; the sentence around it is its label to the eye. */
export function InlineInput(props: {
  label: string
  name?: string
  value: string
  onInput: (text: string) => void
  inputMode?: 'numeric' | 'decimal' | 'text'
  invalid?: boolean
  maxLength?: number
  class?: string
}) {
  return (
    <input
      type="text"
      aria-label={props.label}
      name={props.name}
      inputMode={props.inputMode}
      autocomplete="off"
      maxLength={props.maxLength}
      aria-invalid={props.invalid ? true : undefined}
      value={props.value}
      onInput={(event) => props.onInput(event.currentTarget.value)}
      class={classNames(boxClass.replace('w-full', ''), 'text-center', props.class ?? 'w-16')}
    />
  )
}

/** One of a few inside a sentence. */
export function InlineSelect<Value extends string>(props: {
  label: string
  name?: string
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
  invalid?: boolean
}) {
  return (
    <span class="relative inline-block min-w-0 max-w-full">
      <select
        aria-label={props.label}
        name={props.name}
        aria-invalid={props.invalid ? true : undefined}
        class={classNames(boxClass.replace('w-full', 'max-w-full'), 'appearance-none truncate pe-9')}
        onChange={(event) => props.onChange(event.currentTarget.value as Value)}
      >
        <For each={props.options}>
          {(option) => (
            <option value={option.value} disabled={option.disabled} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
      <ChevronDown
        class="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-muted"
        aria-hidden="true"
      />
    </span>
  )
}
