import { For, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { FieldError } from '../../ui/field.tsx'
import { NumberPad } from '../../ui/number-pad.tsx'
import { codeLength } from './pin-length.ts'

/** The desk's six digits, in sight as they are typed. */
export function CodePad(props: {
  value: string
  onInput: (code: string) => void
  onDone: (code: string) => void
  error: string | null
  disabled: boolean
}) {
  const input = (code: string) => {
    props.onInput(code)
    if (code.length === codeLength) props.onDone(code)
  }
  return (
    <div class="grid w-full max-w-xs gap-5">
      <output class="flex justify-center gap-2" aria-label={t('judge.code')}>
        <For each={Array.from({ length: codeLength }, (_, place) => place)}>
          {(place) => (
            <span
              class={classNames(
                'grid h-13 w-10 place-items-center rounded-sm bg-sunken text-26 inset-ring',
                place === props.value.length ? 'inset-ring-2 inset-ring-accent' : 'inset-ring-line',
                place === 2 && 'me-3',
              )}
            >
              {props.value[place]}
            </span>
          )}
        </For>
      </output>
      <div role="alert" class="flex min-h-5 justify-center">
        <Show when={props.error}>
          <FieldError>{props.error}</FieldError>
        </Show>
      </div>
      <NumberPad
        name={t('judge.code')}
        value={props.value}
        onInput={input}
        length={codeLength}
        disabled={props.disabled}
        words={{ deleteLast: t('common.deleteDigit') }}
      />
    </div>
  )
}
