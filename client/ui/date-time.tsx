import { createUniqueId, splitProps } from 'solid-js'
import { classNames } from './class-names.ts'
import { boxClass, Field, type FieldProps } from './field.tsx'

/** What a field of days or times takes. */
export interface Moment<Value> extends FieldProps {
  value: Value
  onChange: (value: Value) => void
  min?: string
  max?: string
  name?: string
  required?: boolean
  disabled?: boolean
}

/** A field of the browser's own for days and times; its text is as HTML has it. */
export function MomentField(props: Moment<string> & { type: 'date' | 'time' | 'datetime-local' }) {
  const [field] = splitProps(props, ['label', 'hint', 'error', 'note', 'class'])
  const id = createUniqueId()
  return (
    <Field
      {...field}
      class={classNames('min-w-0', field.class)}
      id={id}
      control={(ids) => (
        <input
          type={props.type}
          id={ids.id}
          name={props.name}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.invalid}
          value={props.value}
          min={props.min}
          max={props.max}
          required={props.required}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          class={`${boxClass} min-w-0`}
        />
      )}
    />
  )
}

/** A calendar day, "2026-11-23" or '' for none; typed or picked. */
export const DayInput = (props: Moment<string>) => <MomentField {...props} type="date" />

/** A time of day, "09:05" or '' for none. */
export const TimeInput = (props: Moment<string>) => <MomentField {...props} type="time" />
