import { Navigate, type RouteSectionProps, useLocation } from '@solidjs/router'
import PanelLeft from 'lucide-solid/icons/panel-left'
import { createEffect, createSignal, ErrorBoundary, on, Show, Suspense } from 'solid-js'
import { staff } from '#domain/people/access'
import { hasRole, me, meError, refreshMe } from '../../lib/auth.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { IconButton } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Logo } from '../../ui/logo.tsx'
import { Skeleton } from '../../ui/states.tsx'
import OwnAccount from '../people/own-account.tsx'
import { NoRole } from './no-role.tsx'
import { PlaceProvider } from './place.tsx'
import { Rail } from './rail.tsx'

const isStaff = () => hasRole(...staff, 'draw-officer', 'arbitrator', 'team-leader', 'reviewer')

/** Everything on the desk but signing in: for signed-in staff, with the rail beside it. */
export function Shell(props: RouteSectionProps) {
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
          <Show when={isStaff()} fallback={<NoRole />}>
            <PlaceProvider>
              <Frame>{props.children}</Frame>
            </PlaceProvider>
          </Show>
        </Show>
      )}
    </Show>
  )
}

function ToSignIn() {
  const { pathname, search } = useLocation()
  return <Navigate href={`/desk/sign-in?next=${encodeURIComponent(pathname + search)}`} />
}

function Frame(props: { children: RouteSectionProps['children'] }) {
  const location = useLocation()
  const [open, setOpen] = createSignal(false)
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
      { defer: true },
    ),
  )
  return (
    <div class="min-h-dvh print:block lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] md:max-lg:[--table-top:3.5rem]">
      <a
        href="#content"
        target="_self"
        class="sr-only focus-visible:not-sr-only focus-visible:fixed focus-visible:start-4 focus-visible:top-2 focus-visible:z-50 focus-visible:rounded-md focus-visible:bg-raised focus-visible:p-3"
      >
        {t('common.skipToContent')}
      </a>
      <aside class="sticky top-0 h-dvh border-line border-e bg-sunken max-lg:hidden print:hidden">
        <Rail />
      </aside>
      <header class="sticky top-0 z-20 flex h-14 items-center gap-1 border-line border-b bg-surface px-1.5 lg:hidden print:hidden">
        <IconButton
          name={t('desk.openNavigation')}
          icon={<PanelLeft aria-hidden="true" />}
          onClick={() => setOpen(true)}
        />
        <Logo name={t('common.product')} />
      </header>
      <Drawer open={open()} onOpen={setOpen} side="start" title={t('desk.door')} closeName={t('common.close')}>
        <Rail plain />
      </Drawer>
      <main id="content" tabindex="-1" class="min-w-0 pb-16 outline-none">
        <div class="mx-auto max-w-6xl px-4 pt-4 empty:hidden sm:px-6 print:hidden">
          <OwnAccount />
        </div>
        <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
          <Suspense fallback={<Skeleton name={t('common.loading')} />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}
