import { A } from '@solidjs/router'
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createEffect, type JSX, Show } from 'solid-js'
import { t } from '../../../lib/text/index.ts'
import { Logo } from '../../../ui/logo.tsx'
import { Account } from '../../desk/account.tsx'
import { Connection } from './connection.tsx'
import { useDoors } from './doorkeeper.ts'

/** A page of the door: where one is, the way back, whether what happened here has arrived; no other navigation. */
export function DoorFrame(props: {
  title: string
  more?: string
  /** The page above this one; none on the first. */
  back?: { readonly href: string; readonly name: string }
  live?: 'connecting' | 'live' | 'stale'
  children: JSX.Element
}) {
  createEffect(() => {
    document.title = [props.title, t('checkin.door'), t('common.product')].join(' · ')
  })
  return (
    <div class="flex min-h-dvh flex-col">
      <header class="sticky top-0 z-20 flex min-h-16 items-center gap-2 border-line border-b bg-raised px-2 sm:px-4">
        <Show when={props.back} fallback={<Logo name={t('common.product')} />}>
          {(back) => (
            <>
              <A
                href={back().href}
                aria-label={back().name}
                class="inline-flex size-14 shrink-0 items-center justify-center rounded-md text-ink hover:bg-hover"
              >
                <ChevronLeft class="size-6" aria-hidden="true" />
              </A>
              <span class="grid min-w-0">
                <h1 class="truncate font-semibold text-17">{props.title}</h1>
                <span class="truncate text-13 text-muted">{props.more}</span>
              </span>
            </>
          )}
        </Show>
        <span class="flex-1" />
        <Connection live={props.live} />
        <span class="max-sm:hidden">
          <Show when={!props.back}>
            <Account />
          </Show>
        </span>
      </header>
      <Banners />
      {props.children}
    </div>
  )
}

/** What must be known of this device whatever one does: it cannot keep acts, or holds another person's. */
function Banners() {
  const { keeper } = useDoors()
  const names = () => [...new Set(keeper.foreign().map(({ personName }) => personName))].join(', ')
  return (
    <div role="status" class="contents">
      <Show when={keeper.standing().storeError}>
        <Banner urgent>{t('checkin.notKept')}</Banner>
      </Show>
      <Show when={keeper.foreign().length > 0}>
        <Banner>{t('checkin.foreign', { name: names(), n: keeper.foreign().length })}</Banner>
      </Show>
    </div>
  )
}

function Banner(props: { urgent?: boolean; children: JSX.Element }) {
  return (
    <p
      class={`flex items-start gap-2 border-line border-b px-4 py-2.5 text-15 ${props.urgent ? 'bg-refused-soft text-refused' : 'bg-saved-soft text-saved'}`}
    >
      <TriangleAlert class="mt-0.5 size-5 shrink-0" aria-hidden="true" />
      <span>{props.children}</span>
    </p>
  )
}
