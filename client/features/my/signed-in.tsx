import { useLocation } from '@solidjs/router'
import UserRound from 'lucide-solid/icons/user-round'
import { type JSX, Show } from 'solid-js'
import { me, meError, refreshMe } from '../../lib/auth.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { EmptyState, Skeleton } from '../../ui/states.tsx'

/** What only a signed-in person may see; whoever isn't reads what it is, and how to get an account. */
export function SignedIn(props: { children: JSX.Element }) {
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
        <Show when={known().account} fallback={<SignedOut />}>
          {props.children}
        </Show>
      )}
    </Show>
  )
}

function SignedOut() {
  const location = useLocation()
  const next = () => `next=${encodeURIComponent(location.pathname + location.search)}`
  return (
    <EmptyState
      icon={<UserRound aria-hidden="true" />}
      title={t('my.signedOutTitle')}
      more={t('my.signedOutMore')}
      action={
        <div class="flex flex-wrap justify-center gap-3">
          <a href={`/sign-in?${next()}`} class={`${linkClass} bg-accent text-on-accent hover:bg-accent-hover`}>
            {t('people.signIn')}
          </a>
          <a href={`/sign-up?${next()}`} class={`${linkClass} bg-raised text-ink inset-ring inset-ring-strong/60`}>
            {t('my.signUp')}
          </a>
        </div>
      }
    />
  )
}

const linkClass = 'inline-flex min-h-11 items-center rounded-md px-5 font-medium no-underline'
