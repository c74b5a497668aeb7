import { Show } from 'solid-js'
import { FieldError } from '../ui/field.tsx'
import { type Act, errorText } from './act.ts'

/** Why an act failed, read out when it appears; nothing while there is no failure. */
export function ActError(props: { of: Act }) {
  return (
    <div role="alert" class="empty:hidden">
      <Show when={props.of.error}>{(error) => <FieldError>{errorText(error())}</FieldError>}</Show>
    </div>
  )
}
