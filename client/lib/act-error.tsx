import { Show } from 'solid-js'
import { FieldError } from '../ui/field.tsx'
import type { Act } from './act.ts'
import { FaultError, InvalidError, OfflineError, RefusedError } from './http.ts'
import { t } from './text/index.ts'
import { fieldErrorText, refusalText } from './text/refusal.ts'

function textOf(error: unknown): string {
  if (error instanceof RefusedError) return refusalText(error)
  if (error instanceof OfflineError) return t('common.offline')
  if (error instanceof InvalidError) return fieldErrorText(error.reason)
  const requestId = error instanceof FaultError ? error.requestId : null
  return requestId ? `${t('common.faultTitle')} (${t('common.requestId', { id: requestId })})` : t('common.faultTitle')
}

/** Why an act failed, read out when it appears; nothing while there is no failure. */
export function ActError(props: { of: Act }) {
  return (
    <div role="alert" class="empty:hidden">
      <Show when={props.of.error}>{(error) => <FieldError>{textOf(error())}</FieldError>}</Show>
    </div>
  )
}
