import { createSignal, onCleanup, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { createAct } from '../../lib/act.ts'
import { me, refreshMe } from '../../lib/auth.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { InvalidError, RefusedError } from '../../lib/http.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { PasswordInput, TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { nextPath } from '../people/next-path.ts'
import { adviseOnPassword } from '../people/password-advice.ts'
import { PasswordMeter } from '../people/password-meter.tsx'
import { Heading } from '../public/heading.tsx'
import { createTitle } from '../public/titled.ts'
import { emptySelf, IdentityFields, selfOf } from './identity-fields.tsx'

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$/

/** Where a candidate gets an account: who one is, how one is reached, and how one signs in from now on. */
export default function SignUpPage() {
  createTitle(() => [t('my.signUp')])
  const next = () => nextPath(location.search, '/my')
  return (
    <div class="mx-auto grid w-full max-w-lg gap-2">
      <Heading
        title={t('my.signUp')}
        more={
          <>
            {t('my.haveAccount')}{' '}
            <a href={`/sign-in?next=${encodeURIComponent(next())}`} class="inline-flex min-h-11 items-center">
              {t('people.signIn')}
            </a>
          </>
        }
      />
      <Show when={me()?.account && me()?.person}>
        {(person) => (
          <p class="mb-4 rounded-md bg-sunken p-4 text-15">
            {t('people.signedInAs', { name: person().name })} <a href="/my">{t('my.title')}</a>
          </p>
        )}
      </Show>
      <SignUpForm next={next()} />
    </div>
  )
}

function SignUpForm(props: { next: string }) {
  const act = createAct()
  // Numbers are not kept in the browser, not even for a reload: the phone may be somebody else's.
  const [kept, setKept, forget] = createDraft('sign-up', { name: '', login: '' })
  const [self, setSelf] = createStore({ ...emptySelf })
  const [password, setPassword] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [left, setLeft] = createSignal(0)
  const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
  onCleanup(() => clearInterval(timer))
  const advice = () => adviseOnPassword(password(), kept.login)
  const nameWrong = () => (kept.name.trim() ? act.fieldError('name') : t('my.nameNeeded'))
  const loginWrong = () => {
    if (!kept.login) return t('my.loginNeeded')
    if (!LOGIN.test(kept.login)) return t('my.loginWrong')
    return act.error instanceof RefusedError && act.error.code === 'login-taken' ? t('refusals.login-taken') : null
  }
  const passwordWrong = () => {
    if (!password()) return t('people.passwordNeeded')
    return advice().ok ? act.fieldError('password') : t('my.passwordWeak')
  }
  const send = async () => {
    const body = { ...selfOf(self), name: kept.name.trim(), login: kept.login, password: password() }
    const done = await act.send('POST', '/api/sign-up', body)
    const error = act.error
    if (error instanceof RefusedError && error.code === 'sign-up-blocked') setLeft(Number(error.facts.seconds) || 0)
    if (!done) return
    forget()
    await refreshMe()
    location.assign(props.next)
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <Button type="submit" kind="primary" size="large" class="w-full" busy={act.busy} disabled={left() > 0}>
          {left() > 0 ? t('people.backOff', { n: left() }) : t('my.signUpNow')}
        </Button>
      }
    >
      <TextInput
        label={t('my.name')}
        name="name"
        autocomplete="name"
        maxLength={200}
        hint={t('my.nameHint')}
        value={kept.name}
        onInput={(name) => setKept({ name })}
        error={tried() ? nameWrong() : null}
      />
      <IdentityFields draft={self} onChange={setSelf} tried={tried()} />
      <p class="-mt-2 text-13 text-muted">{t('my.privacy')}</p>
      <TextInput
        label={t('my.login')}
        name="login"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        hint={t('my.loginHint')}
        value={kept.login}
        onInput={(login) => setKept({ login })}
        error={tried() ? loginWrong() : null}
      />
      <div class="grid gap-2">
        <PasswordInput
          label={t('people.password')}
          name="password"
          autocomplete="new-password"
          hint={t('my.passwordHint')}
          value={password()}
          onInput={setPassword}
          showName={t('common.showPassword')}
          hideName={t('common.hidePassword')}
          error={tried() ? passwordWrong() : null}
        />
        <PasswordMeter password={password()} advice={advice()} />
      </div>
      <Show when={act.error instanceof InvalidError}>
        <p class="text-13 text-refused">{t('my.checkFields')}</p>
      </Show>
    </DeskForm>
  )
}
