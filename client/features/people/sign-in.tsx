import { createSignal, onCleanup, Show } from 'solid-js'
import { me, signIn } from '../../lib/auth.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { OfflineError, RefusedError, troubleOf } from '../../lib/http.ts'
import { LocaleSwitch } from '../../lib/switches.tsx'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import { Logo } from '../../ui/logo.tsx'
import { Card } from '../../ui/page.tsx'
import { PasswordInput, TextInput } from '../../ui/text-input.tsx'
import { nextPath } from './next-path.ts'

/** Counts whole seconds down to zero. */
function createCountdown() {
  const [left, setLeft] = createSignal(0)
  const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
  onCleanup(() => clearInterval(timer))
  return [left, setLeft] as const
}

const wordsOf = (error: unknown): string => {
  if (error instanceof RefusedError) return refusalText(error)
  if (error instanceof OfflineError) return t('common.offline')
  const trouble = troubleOf(error)
  return t(trouble ? `refusals.${trouble}` : 'common.faultTitle')
}

/** The sign-in page; afterwards the reader lands where `?next=` says, on this site only. */
export default function SignIn() {
  const [draft, setDraft, forgetDraft] = createDraft('sign-in', { login: '' })
  const [password, setPassword] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  const [left, setLeft] = createCountdown()
  let form: HTMLFormElement | undefined

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const wrong = !draft.login ? 'login' : !password() ? 'password' : null
    if (wrong) return form?.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.focus()
    setBusy(true)
    setError(null)
    try {
      await signIn(draft.login, password())
      forgetDraft()
      // Whoever has a role anywhere works at the desk; whoever has none is a candidate.
      location.assign(nextPath(location.search, me()?.grants.length ? '/desk' : '/my'))
    } catch (reason) {
      setError(reason)
      if (reason instanceof RefusedError && reason.code === 'sign-in-blocked')
        setLeft(Number(reason.facts.seconds) || 0)
      setBusy(false)
      form?.querySelector<HTMLInputElement>('[name=password]')?.select()
    }
  }

  return (
    <main class="grid min-h-dvh place-items-center p-4">
      <Card class="w-full max-w-sm shadow-lift sm:p-8">
        <form ref={form} class="grid gap-5" onSubmit={submit} noValidate>
          <div class="-my-2 flex items-center justify-between gap-2">
            <Logo name={t('common.product')} />
            <span class="-me-3">
              <LocaleSwitch />
            </span>
          </div>
          <h1 class="text-26">{t('people.signIn')}</h1>
          <TextInput
            label={t('people.account')}
            name="login"
            autocomplete="username"
            autocapitalize="none"
            value={draft.login}
            onInput={(login) => setDraft({ login })}
            error={tried() && !draft.login ? t('people.accountNeeded') : null}
          />
          <PasswordInput
            label={t('people.password')}
            name="password"
            value={password()}
            onInput={setPassword}
            showName={t('common.showPassword')}
            hideName={t('common.hidePassword')}
            error={tried() && !password() ? t('people.passwordNeeded') : null}
          />
          <div role="alert" class="empty:hidden">
            <Show when={left() > 0 ? t('people.backOff', { n: left() }) : error() ? wordsOf(error()) : null}>
              {(words) => <FieldError>{words()}</FieldError>}
            </Show>
          </div>
          <Button type="submit" kind="primary" size="large" busy={busy()} disabled={left() > 0}>
            {t('people.signIn')}
          </Button>
          <Show when={!location.pathname.startsWith('/desk')}>
            <p class="-my-2 text-15 text-muted">
              {t('people.noAccount')}{' '}
              <a href={`/sign-up${location.search}`} class="inline-flex min-h-11 items-center">
                {t('people.signUp')}
              </a>
            </p>
          </Show>
        </form>
      </Card>
    </main>
  )
}
