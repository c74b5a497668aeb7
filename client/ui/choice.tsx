import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { classNames } from './class-names.ts'
import { FieldError, type FieldProps, hintClass, labelClass } from './field.tsx'
import type { Option } from './select.tsx'

const markClass =
  'size-5 shrink-0 appearance-none border-2 border-strong bg-raised transition-colors ' +
  'checked:border-accent checked:bg-accent disabled:border-line'

/** Yes or no, with its words to press on. */
export function Checkbox(props: {
  label: JSX.Element
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  name?: string
}) {
  const id = createUniqueId()
  return (
    <label class={classNames('flex min-h-11 items-start gap-3 py-2.5 text-15', props.disabled && 'text-faint')}>
      <span class="relative mt-0.5 grid">
        <input
          type="checkbox"
          name={props.name}
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={props.hint ? id : undefined}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
          class={`peer rounded-sm ${markClass}`}
        />
        <svg
          viewBox="0 0 20 20"
          aria-hidden="true"
          class="pointer-events-none invisible absolute inset-0 fill-none stroke-on-accent stroke-[2.5] peer-checked:visible"
        >
          <path d="m5 10.5 3.5 3.5 7-8" />
        </svg>
      </span>
      <span class="grid">
        {props.label}
        <Show when={props.hint}>
          <span id={id} class={hintClass}>
            {props.hint}
          </span>
        </Show>
      </span>
    </label>
  )
}

/** One of a few, all in sight. Arrow keys move the choice. */
export function RadioGroup<Value extends string>(
  props: FieldProps & {
    options: readonly (Option<Value> & { hint?: string })[]
    value: Value | ''
    onChange: (value: Value) => void
    /** Side by side where there is room. */
    row?: boolean
  },
) {
  const name = createUniqueId()
  return (
    <fieldset class={classNames('grid content-start gap-1', props.class)} aria-invalid={props.error ? true : undefined}>
      <legend class={props.hideLabel ? 'sr-only' : `${labelClass} mb-1`}>
        {props.label}
        <Show when={props.note}>
          <span class="text-13 font-normal text-faint">{props.note}</span>
        </Show>
      </legend>
      <Show when={props.hint}>
        <span class={hintClass}>{props.hint}</span>
      </Show>
      <div class={props.row ? 'flex flex-wrap gap-x-6' : 'grid'}>
        <For each={props.options}>
          {(option) => (
            <label
              class={classNames('flex min-h-11 items-start gap-3 py-2.5 text-15', option.disabled && 'text-faint')}
            >
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={option.value === props.value}
                disabled={option.disabled}
                onChange={() => props.onChange(option.value)}
                class={`mt-0.5 rounded-full inset-ring-3 inset-ring-raised ${markClass}`}
              />
              <span class="grid">
                {option.label}
                <Show when={option.hint}>
                  <span class={hintClass}>{option.hint}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
      <Show when={props.error}>
        <FieldError>{props.error}</FieldError>
      </Show>
    </fieldset>
  )
}
