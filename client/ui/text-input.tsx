import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import { createSignal, createUniqueId, type JSX, Show, splitProps } from 'solid-js'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { boxClass, Field, type FieldProps } from './field.tsx'

const FIELD = ['label', 'hint', 'error', 'note', 'hideLabel', 'class', 'id'] as const

export interface TextInputProps
  extends FieldProps,
    Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'class' | 'style' | 'onInput' | 'value' | 'label'> {
  value: string
  /** Called with the whole text on every change. */
  onInput: (text: string) => void
  /** An element inside the box at its end, such as a unit. */
  end?: JSX.Element
}

/** One line of text. Enter submits the form that it stands in. */
export function TextInput(props: TextInputProps) {
  const [field, own, rest] = splitProps(props, FIELD, ['value', 'onInput', 'end'])
  const id = field.id ?? createUniqueId()
  return (
    <Field
      {...field}
      id={id}
      control={(ids) => (
        <span class="relative block">
          <input
            type="text"
            {...rest}
            id={ids.id}
            name={rest.name}
            aria-describedby={ids.describedBy}
            aria-invalid={ids.invalid}
            value={own.value}
            onInput={(event) => own.onInput(event.currentTarget.value)}
            class={classNames(boxClass, own.end ? 'pe-12' : undefined)}
          />
          <Show when={own.end}>
            <span class="absolute inset-y-0 end-0 flex items-center text-muted">{own.end}</span>
          </Show>
        </span>
      )}
    />
  )
}

/** A password, with a way to look at it. */
export function PasswordInput(props: TextInputProps & { showName: string; hideName: string }) {
  const [own, rest] = splitProps(props, ['showName', 'hideName'])
  const [shown, setShown] = createSignal(false)
  return (
    <TextInput
      autocomplete="current-password"
      {...rest}
      type={shown() ? 'text' : 'password'}
      end={
        <IconButton
          name={shown() ? own.hideName : own.showName}
          aria-pressed={shown()}
          onClick={() => setShown(!shown())}
          icon={shown() ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        />
      }
    />
  )
}

export interface TextAreaProps
  extends FieldProps,
    Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, 'class' | 'style' | 'onInput' | 'value' | 'label'> {
  value: string
  onInput: (text: string) => void
}

/** Several lines of text; it grows with what is typed where the browser can. */
export function TextArea(props: TextAreaProps) {
  const [field, own, rest] = splitProps(props, FIELD, ['value', 'onInput'])
  const id = field.id ?? createUniqueId()
  return (
    <Field
      {...field}
      id={id}
      control={(ids) => (
        <textarea
          rows={3}
          {...rest}
          id={ids.id}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.invalid}
          value={own.value}
          onInput={(event) => own.onInput(event.currentTarget.value)}
          class={classNames(boxClass, 'field-sizing-content min-h-24 py-2.5')}
        />
      )}
    />
  )
}
