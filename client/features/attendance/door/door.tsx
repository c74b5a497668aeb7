import type { RouteSectionProps } from '@solidjs/router'
import DoorOpen from 'lucide-solid/icons/door-open'
import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  ErrorBoundary,
  type JSX,
  Match,
  onCleanup,
  onMount,
  Suspense,
  Switch,
} from 'solid-js'
import { hasRole, me, meError, refreshMe } from '../../../lib/auth.ts'
import { OfflineError } from '../../../lib/http.ts'
import { ErrorNotice } from '../../../lib/remote-part.tsx'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx'
import { Account } from '../../desk/account.tsx'
import { forgetDoors, keep, recall } from './device.ts'
import { DoorContext, type Doorkeeper, type DoorPerson, openDoorkeeper } from './doorkeeper.ts'
import { createReadiness } from './ready.ts'

const PERSON = 'person'
/** So long the server may take to say who this device is, in milliseconds, before it counts as out of reach. */
const PATIENCE = 4_000

type Identity =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'other' }
  | { readonly kind: 'keeper'; readonly person: DoorPerson }

/** Who keeps doors here. While the server cannot say, whoever did last, so that nobody waits outside for a network. */
function createIdentity(): () => Identity {
  const [last, setLast] = createSignal<DoorPerson | null>(null)
  const [recalled, setRecalled] = createSignal(false)
  const [late, setLate] = createSignal(false)
  void recall<DoorPerson>(PERSON).then((found) => {
    if (found) setLast(found)
    setRecalled(true)
  })
  setTimeout(() => setLate(true), PATIENCE)
  const now = createMemo<Identity>(
    (before) => {
      const said = me()
      if (said?.person && said.account) {
        if (!hasRole('invigilator', 'manager', 'administrator')) return { kind: 'other' }
        return { kind: 'keeper', person: { id: said.person.id, name: said.person.name } }
      }
      if (said) return { kind: 'nobody' }
      const [error, kept] = [meError(), last()]
      if (kept && (error || late())) return { kind: 'keeper', person: kept }
      if (error && recalled()) return { kind: 'failed', error }
      return before
    },
    { kind: 'unknown' },
  )
  createEffect(() => {
    const found = now()
    if (found.kind === 'keeper') void keep(PERSON, found.person)
    // Whoever signs out leaves no faces and names behind.
    if (found.kind === 'nobody') void forgetDoors()
  })
  return now
}

/** The door for those who keep doors and are signed in; anybody else is led to signing in, or told why it is closed. */
export function Door(props: RouteSectionProps) {
  const identity = createIdentity()
  const online = () => meError() instanceof OfflineError && void refreshMe()
  addEventListener('online', online)
  onCleanup(() => removeEventListener('online', online))
  const person = createMemo(
    () => {
      const found = identity()
      return found.kind === 'keeper' ? found.person : null
    },
    null,
    { equals: (a, b) => a?.id === b?.id },
  )
  const failure = () => {
    const found = identity()
    return found.kind === 'failed' ? found : null
  }
  return (
    <Switch fallback={<Waiting />}>
      <Match when={failure()}>
        {(failed) => <ErrorNotice error={failed().error} retry={() => void refreshMe()} />}
      </Match>
      <Match when={identity().kind === 'nobody'}>
        <ToSignIn />
      </Match>
      <Match when={identity().kind === 'other'}>
        <NoRole />
      </Match>
      <Match when={person()} keyed>
        {(keeper) => <WithKeeper person={keeper}>{props.children}</WithKeeper>}
      </Match>
    </Switch>
  )
}

const Waiting = () => (
  <div class="mx-auto max-w-xl p-6">
    <Skeleton name={t('common.loading')} />
  </div>
)

/** Signing in is another door's page. */
function ToSignIn() {
  onMount(() => location.replace(`/sign-in?next=${encodeURIComponent(location.pathname)}`))
  return <Waiting />
}

function NoRole() {
  const name = () => me()?.person?.name ?? me()?.account?.login ?? ''
  return (
    <main class="grid min-h-dvh content-center justify-items-center gap-2 p-4">
      <EmptyState
        icon={<DoorOpen aria-hidden="true" />}
        title={t('checkin.noRoleTitle', { name: name() })}
        more={t('checkin.noRoleMore')}
        action={<a href="/desk">{t('checkin.toDesk')}</a>}
      />
      <Account />
    </main>
  )
}

function WithKeeper(props: { person: DoorPerson; children: JSX.Element }) {
  const [opened, { refetch }] = createResource(() => props.person, openDoorkeeper)
  const keeper = () => (opened.state === 'ready' ? opened() : undefined)
  onCleanup(() => keeper()?.outbox.setPerson(null))
  return (
    <Switch fallback={<Waiting />}>
      <Match when={opened.state === 'errored'}>
        <ErrorState
          title={t('checkin.noStoreTitle')}
          more={t('checkin.noStoreMore')}
          action={
            <Button kind="primary" onClick={() => void refetch()}>
              {t('common.retry')}
            </Button>
          }
        />
      </Match>
      <Match when={keeper()} keyed>
        {(ready) => <AtDoors keeper={ready}>{props.children}</AtDoors>}
      </Match>
    </Switch>
  )
}

function AtDoors(props: { keeper: Doorkeeper; children: JSX.Element }) {
  const ready = createReadiness()
  const wake = () => {
    props.keeper.outbox.wake()
    props.keeper.reports.wake()
  }
  const seen = () => document.visibilityState === 'visible' && wake()
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', seen)
  onCleanup(() => {
    removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', seen)
  })
  return (
    <DoorContext.Provider value={{ keeper: props.keeper, ready }}>
      <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
        <Suspense fallback={<Waiting />}>{props.children}</Suspense>
      </ErrorBoundary>
    </DoorContext.Provider>
  )
}
