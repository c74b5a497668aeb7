import CircleAlert from 'lucide-solid/icons/circle-alert'
import { type JSX, Show } from 'solid-js'
import { classNames } from './class-names.ts'

/** What every field takes: all words are passed in. */
export interface FieldProps {
  label: string
  hint?: string
  /** What is wrong, in words; marks the field and is read out. */
  error?: string | null
  /** A word such as "optional" after the label. */
  note?: string
  /** Keeps the label for screen readers alone, where its place says it to the eye: a cell of a table. */
  hideLabel?: boolean
  class?: string
}

/** The look of a box that one types into or chooses from. */
export const boxClass =
  'w-full min-h-11 rounded-md bg-raised px-3 text-15 text-ink inset-ring inset-ring-strong transition-shadow ' +
  'hover:inset-ring-ink focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent ' +
  'aria-invalid:inset-ring-2 aria-invalid:inset-ring-refused disabled:bg-sunken disabled:text-faint'

export const labelClass = 'flex items-baseline gap-2 text-15 font-medium text-ink'
export const hintClass = 'text-13 text-muted'

/** The line that says what is wrong with a field: icon and words, never colour alone. */
export function FieldError(props: { id?: string; children: JSX.Element }) {
  return (
    <span id={props.id} class="flex items-start gap-1.5 text-13 text-refused">
      <CircleAlert class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span>{props.children}</span>
    </span>
  )
}

/** A label, a hint and an error around any control; `control` gets the ids that tie them together. */
export function Field(
  props: FieldProps & {
    id: string
    control: (ids: { id: string; describedBy: string | undefined; invalid: true | undefined }) => JSX.Element
  },
) {
  const describedBy = () =>
    [props.hint && `${props.id}-hint`, props.error && `${props.id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div class={classNames('grid content-start gap-1.5', props.class)}>
      <label for={props.id} class={props.hideLabel ? 'sr-only' : labelClass}>
        {props.label}
        <Show when={props.note}>
          <span class="text-13 font-normal text-faint">{props.note}</span>
        </Show>
      </label>
      {props.control({
        id: props.id,
        get describedBy() {
          return describedBy()
        },
        get invalid() {
          return props.error ? (true as const) : undefined
        },
      })}
      <Show when={props.hint}>
        <span id={`${props.id}-hint`} class={hintClass}>
          {props.hint}
        </span>
      </Show>
      <Show when={props.error}>
        <FieldError id={`${props.id}-error`}>{props.error}</FieldError>
      </Show>
    </div>
  )
}
