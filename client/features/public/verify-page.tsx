import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { codeFrom, decodeOrKeep } from '#domain/certificates/code-from'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Heading } from './heading.tsx'
import { createTitle } from './titled.ts'
import { Verdict } from './verify-verdict.tsx'

/** Says what is true of a certificate. Without a code, asks for one. */
export default function VerifyPage() {
  const params = useParams<{ code?: string }>()
  // The form of readers without JavaScript puts the code into the query.
  const [query] = useSearchParams<{ code: string }>()
  const asked = () => (params.code === undefined ? query.code : decodeOrKeep(params.code))
  createTitle(() => [asked(), t('verify.title')])
  return (
    <div class="mx-auto max-w-176">
      <Show
        when={asked()}
        fallback={
          <>
            <Heading title={t('verify.title')} more={t('verify.more')} />
            <AskForCode label={t('verify.code')} />
          </>
        }
      >
        {(code) => (
          <div class="grid gap-8 pt-4 lg:pt-8">
            <h1 class="text-15 font-medium text-muted">{t('verify.title')}</h1>
            <Verdict code={code()} />
            <div class="border-line border-t pt-6 print:hidden">
              <AskForCode label={t('verify.another')} />
            </div>
          </div>
        )}
      </Show>
    </div>
  )
}

function AskForCode(props: { label: string }) {
  const params = useParams<{ code?: string }>()
  const navigate = useNavigate()
  const [typed, setTyped] = createSignal('')
  const [error, setError] = createSignal<string | null>(null)
  createEffect(
    on(
      () => params.code,
      () => setTyped(''),
      { defer: true },
    ),
  )
  let form: HTMLFormElement | undefined
  const check = (event: SubmitEvent) => {
    event.preventDefault()
    const code = codeFrom(typed())
    setError(code ? null : t('verify.codeMissing'))
    if (code) navigate(`/verify/${encodeURIComponent(code)}`)
    else form?.querySelector('input')?.focus()
  }
  return (
    <form ref={form} onSubmit={check} novalidate class="flex flex-wrap items-start gap-3">
      <TextInput
        class="min-w-0 flex-1 basis-64"
        label={props.label}
        hint={t('verify.codeHint')}
        error={error()}
        name="code"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxlength={300}
        value={typed()}
        onInput={setTyped}
      />
      <Button type="submit" kind="primary" class="max-sm:w-full sm:mt-7.5">
        {t('verify.check')}
      </Button>
    </form>
  )
}
