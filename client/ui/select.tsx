import ChevronDown from 'lucide-solid/icons/chevron-down'
import { createUniqueId, For, Show, splitProps } from 'solid-js'
import { boxClass, Field, type FieldProps } from './field.tsx'

export interface Option<Value extends string = string> {
  value: Value
  label: string
  disabled?: boolean
}

/** One of a short list. The device's own list: the fastest there is, and the right one on tablets and phones. */
export function Select<Value extends string>(
  props: FieldProps & {
    options: readonly Option<Value>[]
    value: Value | ''
    onChange: (value: Value) => void
    /** Shown while nothing is chosen. */
    placeholder?: string
    name?: string
    disabled?: boolean
    required?: boolean
  },
) {
  const [field] = splitProps(props, ['label', 'hint', 'error', 'note', 'hideLabel', 'class'])
  const id = createUniqueId()
  return (
    <Field
      {...field}
      id={id}
      control={(ids) => (
        <span class="relative block">
          <select
            id={ids.id}
            name={props.name}
            disabled={props.disabled}
            required={props.required}
            aria-describedby={ids.describedBy}
            aria-invalid={ids.invalid}
            class={`${boxClass} appearance-none truncate pe-10`}
            onChange={(event) => props.onChange(event.currentTarget.value as Value)}
          >
            <Show when={props.placeholder !== undefined}>
              <option value="" disabled selected={props.value === ''}>
                {props.placeholder}
              </option>
            </Show>
            <For each={props.options}>
              {(option) => (
                <option value={option.value} disabled={option.disabled} selected={option.value === props.value}>
                  {option.label}
                </option>
              )}
            </For>
          </select>
          <ChevronDown
            class="pointer-events-none absolute inset-y-0 end-3 my-auto size-5 text-muted"
            aria-hidden="true"
          />
        </span>
      )}
    />
  )
}
