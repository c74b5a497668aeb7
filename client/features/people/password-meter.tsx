import { Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { Status } from '../../ui/status.tsx'
import type { PasswordAdvice } from './password-advice.ts'

const SAYS = {
  long: 'officials.passwordLong',
  login: 'officials.passwordIsLogin',
  plain: 'officials.passwordPlain',
  good: 'officials.passwordGood',
  strong: 'officials.passwordStrong',
} as const

const wordsOf = (advice: PasswordAdvice) =>
  advice.says === 'short' ? t('officials.passwordShort', { n: advice.missing }) : t(SAYS[advice.says])

const width = (advice: PasswordAdvice) => {
  if (advice.says === 'short') return `${(10 - advice.missing) * 6}%`
  return advice.says === 'strong' ? '100%' : advice.says === 'good' ? '75%' : '60%'
}

/** Says while a password is typed whether it will do; nothing before the first character. */
export function PasswordMeter(props: { password: string; advice: PasswordAdvice }) {
  return (
    <div class="grid gap-1.5" role="status">
      <Show when={props.password}>
        <div class="h-1 overflow-hidden rounded-full bg-hover" aria-hidden="true">
          <div
            class={classNames(
              'h-full w-(--width) rounded-full transition-[width]',
              props.advice.ok ? 'bg-stored' : 'bg-saved',
            )}
            style={{ '--width': width(props.advice) }}
          />
        </div>
        <Show when={props.advice.ok} fallback={<span class="text-13 text-saved">{wordsOf(props.advice)}</span>}>
          <Status plain state="stored" word={wordsOf(props.advice)} />
        </Show>
      </Show>
    </div>
  )
}
