import { createSignal, Show } from 'solid-js'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { refreshMe } from '../../lib/auth.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { InvalidError, RefusedError } from '../../lib/http.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { LocaleSwitch } from '../../lib/switches.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Logo } from '../../ui/logo.tsx'
import { Card } from '../../ui/page.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { PasswordInput, TextInput } from '../../ui/text-input.tsx'
import { adviseOnPassword } from './password-advice.ts'
import { PasswordMeter } from './password-meter.tsx'

interface Invitation {
  firstAdministrator: boolean
  name: string | null
}

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$/

/** Where an invitation link leads: its reader chooses an account and a password, and is signed in. */
export default function InvitationPage() {
  const token = location.hash.slice(1)
  const invitation = createRemote<Invitation>(() => `/api/invitations/${encodeURIComponent(token || 'none')}`)
  return (
    <main class="grid min-h-dvh place-items-center p-4">
      <Card class="w-full max-w-md shadow-lift sm:p-8">
        <div class="-my-2 mb-5 flex items-center justify-between gap-2">
          <Logo name={t('common.product')} />
          <span class="-me-3">
            <LocaleSwitch />
          </span>
        </div>
        <Show
          when={!(invitation.error instanceof RefusedError || invitation.error instanceof InvalidError)}
          fallback={<ErrorState title={t('officials.invitationBadTitle')} more={t('officials.invitationBadMore')} />}
        >
          <Remote of={invitation}>
            {(found) => <AcceptForm path={`/api/invitations/${encodeURIComponent(token)}`} invitation={found()} />}
          </Remote>
        </Show>
      </Card>
    </main>
  )
}

function AcceptForm(props: { path: string; invitation: Invitation }) {
  const act = createAct()
  const [draft, setDraft, forgetDraft] = createDraft('invitation', { name: '', login: '' })
  const [password, setPassword] = createSignal('')
  const [tried, setTried] = createSignal(false)
  let form: HTMLFormElement | undefined
  const first = () => props.invitation.firstAdministrator
  const advice = () => adviseOnPassword(password(), draft.login)
  const nameWrong = () => (first() && !draft.name.trim() ? t('officials.nameNeeded') : null)
  const loginWrong = () => {
    if (!draft.login) return t('officials.loginNeeded')
    return LOGIN.test(draft.login) ? null : t('officials.loginWrong')
  }
  const focus = (name: string) => form?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus()

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const wrong = nameWrong() ? 'name' : loginWrong() ? 'login' : advice().ok ? null : 'password'
    if (wrong) return focus(wrong)
    const body = { login: draft.login, password: password(), ...(first() ? { name: draft.name.trim() } : {}) }
    const done = await act.send('POST', props.path, body)
    if (!done) return focus(act.error instanceof InvalidError ? act.error.field : 'login')
    forgetDraft()
    await refreshMe()
    location.assign('/desk')
  }

  return (
    <form ref={form} class="grid gap-5" onSubmit={submit} noValidate>
      <div class="grid gap-2">
        <h1 class="text-26 text-balance">
          {first() ? t('officials.welcomeFirst') : t('officials.welcome', { name: props.invitation.name ?? '' })}
        </h1>
        <p class="text-15 text-muted">{first() ? t('officials.firstIntro') : t('officials.invitationIntro')}</p>
      </div>
      <Show when={first()}>
        <TextInput
          label={t('officials.yourName')}
          name="name"
          autocomplete="name"
          maxLength={200}
          value={draft.name}
          onInput={(name) => setDraft({ name })}
          error={tried() ? (nameWrong() ?? act.fieldError('name')) : null}
        />
      </Show>
      <TextInput
        label={t('officials.login')}
        name="login"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        hint={t('officials.loginHint')}
        value={draft.login}
        onInput={(login) => setDraft({ login })}
        error={tried() ? (loginWrong() ?? act.fieldError('login')) : null}
      />
      <div class="grid gap-2">
        <PasswordInput
          label={t('people.password')}
          name="password"
          autocomplete="new-password"
          hint={t('officials.passwordHint')}
          value={password()}
          onInput={setPassword}
          showName={t('common.showPassword')}
          hideName={t('common.hidePassword')}
          error={tried() && !password() ? t('people.passwordNeeded') : act.fieldError('password')}
        />
        <PasswordMeter password={password()} advice={advice()} />
      </div>
      <ActError of={act} />
      <Button type="submit" kind="primary" size="large" busy={act.busy}>
        {t('officials.accept')}
      </Button>
    </form>
  )
}
