import type { RouteSectionProps } from '@solidjs/router'
import ShieldAlert from 'lucide-solid/icons/shield-alert'
import { ErrorBoundary, onMount, Show, Suspense } from 'solid-js'
import { hasRole, me, meError, refreshMe } from '../../lib/auth.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { Account } from '../desk/account.tsx'

/** The door for supervisors who are signed in; anybody else is led to signing in, or told why it is closed. */
export function SupervisorDoor(props: RouteSectionProps) {
  return (
    <Show
      when={me()}
      fallback={
        <Show when={meError()} fallback={<Skeleton name={t('common.loading')} />}>
          <ErrorNotice error={meError()} retry={() => void refreshMe()} />
        </Show>
      }
    >
      {(known) => (
        <Show when={known().account} fallback={<ToSignIn />}>
          <Show when={hasRole('supervisor')} fallback={<NoSupervisor />}>
            <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
              <Suspense fallback={<Skeleton name={t('common.loading')} />}>{props.children}</Suspense>
            </ErrorBoundary>
          </Show>
        </Show>
      )}
    </Show>
  )
}

/** Signing in is another door's page. */
function ToSignIn() {
  onMount(() => location.replace(`/sign-in?next=${encodeURIComponent(location.pathname)}`))
  return <Skeleton name={t('common.loading')} />
}

function NoSupervisor() {
  const name = () => me()?.person?.name ?? me()?.account?.login ?? ''
  return (
    <main class="grid min-h-dvh content-center justify-items-center gap-2 p-4">
      <EmptyState
        icon={<ShieldAlert aria-hidden="true" />}
        title={t('recheck.noRoleTitle', { name: name() })}
        more={t('recheck.noRoleMore')}
        action={<a href="/desk">{t('recheck.toDesk')}</a>}
      />
      <Account />
    </main>
  )
}
