import { t } from '../../../lib/text/index.ts'
import { TextArea, TextInput } from '../../../ui/text-input.tsx'

/** What the form of a part is given: the part, a way to change it, and what is wrong with a field of it. */
export interface PartFormProps<Kind> {
  part: Kind
  /** `act` names what is being typed, so that it is taken back as one; null for a choice. */
  set: (change: Partial<Kind>, act: string | null) => void
  errorOf: (field: string) => string | null
}

/** A field of a form, tied to the problems of the scheme by its name: the end of a problem's pointer. */
interface FieldProps {
  name: string
  label: string
  value: string
  hint?: string
  optional?: boolean
  hideLabel?: boolean
  class?: string
  errorOf: (field: string) => string | null
  onInput: (text: string) => void
}

export function TextField(props: FieldProps & { maxlength?: number }) {
  return (
    <TextInput
      {...common(props)}
      maxlength={props.maxlength ?? 300}
      value={props.value}
      error={props.errorOf(props.name)}
    />
  )
}

/** A decimal figure, as text; a comma is taken for the point, and spaces are left out. */
export function FigureField(props: FieldProps & { unit?: string }) {
  return (
    <TextInput
      {...common(props)}
      inputmode="decimal"
      maxlength={12}
      value={props.value}
      onInput={(text) => props.onInput(text.replace(/[,，]/, '.').replace(/\s/g, ''))}
      error={props.errorOf(props.name)}
      end={props.unit && <span class="max-w-16 truncate pe-3 text-13">{props.unit}</span>}
    />
  )
}

export function WordsField(props: FieldProps & { rows?: number }) {
  return (
    <TextArea
      {...common(props)}
      maxlength={4000}
      rows={props.rows ?? 2}
      value={props.value}
      error={props.errorOf(props.name)}
    />
  )
}

const common = (props: FieldProps) => ({
  get label() {
    return props.label
  },
  get hint() {
    return props.hint
  },
  get note() {
    return props.optional ? t('common.optional') : undefined
  },
  hideLabel: props.hideLabel,
  class: props.class,
  name: props.name,
  autocomplete: 'off',
  onInput: (text: string) => props.onInput(text),
})
