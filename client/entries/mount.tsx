import { type RouteDefinition, Router, type RouteSectionProps } from '@solidjs/router'
import { ErrorBoundary, Suspense } from 'solid-js'
import { render } from 'solid-js/web'
import { NotFound } from '../features/people/not-found.tsx'
import { routes as peopleRoutes } from '../features/people/routes.tsx'
import { ErrorNotice } from '../lib/remote-part.tsx'
import type { Area } from '../lib/text/areas.ts'
import { loadText, t } from '../lib/text/index.ts'
import { ZoneNote } from '../lib/zone-note.tsx'
import { ConfirmHost } from '../ui/confirm.tsx'
import { Skeleton } from '../ui/states.tsx'
import { ToastHost } from '../ui/toast.tsx'
import '../ui/base.css'

function Root(props: RouteSectionProps) {
  return (
    <>
      <ZoneNote />
      <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
        <Suspense fallback={<Skeleton name={t('common.loading')} />}>{props.children}</Suspense>
      </ErrorBoundary>
      <ConfirmHost
        words={{
          cancel: t('common.cancel'),
          close: t('common.close'),
          typeToConfirm: (name) => t('common.typeToConfirm', { name }),
        }}
      />
      <ToastHost words={{ region: t('common.notifications'), dismiss: t('common.dismiss') }} />
    </>
  )
}

const RELOADED = 'touchstone.reloaded'

/** A page that was open while the server was upgraded asks for files of the older one: a reload brings the newer. */
function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const lately = Date.now() - Number(sessionStorage.getItem(RELOADED)) < 10_000
    if (lately) return
    event.preventDefault()
    sessionStorage.setItem(RELOADED, String(Date.now()))
    location.reload()
  })
}

/**
 * Opens a door: loads its words, then draws its routes. Routes carry whole paths ("/desk/events"); `<A>` stays within
 * the door without a reload, a plain `<a href>` may lead through another door.
 */
export async function mount(door: { routes: RouteDefinition[]; text: Area[] }): Promise<void> {
  const app = document.getElementById('app')
  if (!app) throw new Error('the page has no #app')
  reloadWhenOutdated()
  await loadText('common', 'refusals', 'people', ...door.text)
  app.replaceChildren()
  const routes = [...door.routes, ...peopleRoutes, { path: '*', component: NotFound }]
  render(
    () => (
      <Router root={Root} explicitLinks>
        {routes}
      </Router>
    ),
    app,
  )
}
