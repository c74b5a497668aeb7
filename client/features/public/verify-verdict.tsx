import { A } from '@solidjs/router'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleHelp from 'lucide-solid/icons/circle-question-mark'
import CircleX from 'lucide-solid/icons/circle-x'
import FileClock from 'lucide-solid/icons/file-clock'
import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { VerifiedCertificate } from '#domain/certificates/contract'
import { RefusedError } from '../../lib/http.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { CertificateFactsList } from './certificate-facts.tsx'
import { type Truth, truthOf, truthOfError } from './verify-state.ts'

/** What is true of the certificate with a code or number, in one headline, then its facts. Unknown is an answer too. */
export function Verdict(props: { code: string }) {
  const path = () => `/api/verify/${encodeURIComponent(props.code)}`
  const answer = createRemote<{ certificate: VerifiedCertificate }>(path)
  return (
    <Show when={truthOfError(answer.error)} fallback={<Remote of={answer}>{(read) => found(read)}</Remote>}>
      {(truth) => (
        <Headline truth={truth()}>
          {truth() === 'altered'
            ? t('verify.alteredMore', { number: numberIn(answer.error) })
            : t('verify.unknownMore', { code: props.code })}
        </Headline>
      )}
    </Show>
  )
  function found(read: () => { certificate: VerifiedCertificate }) {
    return <Found certificate={read().certificate} code={props.code} />
  }
}

const numberIn = (error: unknown) => (error instanceof RefusedError ? String(error.facts.number ?? '') : '')

const LOOKS = {
  valid: { icon: CircleCheck, ink: 'text-stored', soft: 'bg-stored-soft' },
  corrected: { icon: CircleCheck, ink: 'text-stored', soft: 'bg-stored-soft' },
  replaced: { icon: FileClock, ink: 'text-saved', soft: 'bg-saved-soft' },
  revoked: { icon: CircleX, ink: 'text-refused', soft: 'bg-refused-soft' },
  altered: { icon: CircleX, ink: 'text-refused', soft: 'bg-refused-soft' },
  unknown: { icon: CircleHelp, ink: 'text-muted', soft: 'bg-sunken' },
} as const satisfies Record<Truth, unknown>

/** The one thing that whoever verifies came for: icon, words, and what follows from it. */
function Headline(props: { truth: Truth; children: JSX.Element }) {
  const look = () => LOOKS[props.truth]
  return (
    <div role="status" class={`flex items-start gap-4 rounded-md p-5 sm:p-6 ${look().soft}`}>
      <Dynamic component={look().icon} class={`mt-0.5 size-8 shrink-0 ${look().ink}`} aria-hidden="true" />
      <div class="min-w-0">
        <h2 class={`text-26 ${look().ink}`}>{t(`verify.${props.truth}`)}</h2>
        <div class="mt-1.5 text-15 text-pretty text-ink">{props.children}</div>
      </div>
    </div>
  )
}

function Found(props: { certificate: VerifiedCertificate; code: string }) {
  const truth = () => truthOf(props.certificate)
  return (
    <div class="grid gap-8">
      <Headline truth={truth()}>
        <Consequence certificate={props.certificate} />
      </Headline>
      <CertificateFactsList certificate={props.certificate} code={props.code} />
      <p class="text-13 text-faint">{t('verify.checkedAt', { time: formatDateTime(new Date()) })}</p>
    </div>
  )
}

function Consequence(props: { certificate: VerifiedCertificate }) {
  const { issuer, revokedAt, reason, replacedBy, state } = props.certificate
  if (state === 'revoked')
    return (
      <>
        <p>{t('verify.revokedMore', { time: formatDateTime(revokedAt ?? '') })}</p>
        <p class="mt-1">
          <span class="me-2 text-muted">{t('verify.reason')}</span>
          {reason ?? t('verify.leftResult')}
        </p>
      </>
    )
  if (state === 'replaced')
    return (
      <>
        <p>{t('verify.replacedMore')}</p>
        <Show when={replacedBy}>
          {(newer) => (
            <A href={`/verify/${newer().verifyCode}`} class="mt-1 inline-flex min-h-11 items-center font-medium">
              {t('verify.toNewest', { number: newer().number })}
            </A>
          )}
        </Show>
      </>
    )
  return <p>{t('verify.validMore', { issuer })}</p>
}
