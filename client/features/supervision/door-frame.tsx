import { A } from '@solidjs/router'
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import { createEffect, type JSX, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { Logo } from '../../ui/logo.tsx'
import { Account } from '../desk/account.tsx'

/** A page of the supervisor's door: where one is, the way back, who is signed in; no other navigation. */
export function DoorFrame(props: {
  title: string
  /** The page above this one; none on the first. */
  back?: { readonly href: string; readonly name: string }
  end?: JSX.Element
  children: JSX.Element
}) {
  createEffect(() => {
    document.title = [props.title, t('recheck.door'), t('common.product')].join(' · ')
  })
  return (
    <div class="flex min-h-dvh flex-col">
      <header class="flex min-h-16 items-center gap-2 border-line border-b bg-raised px-2 sm:px-4 print:hidden">
        <Show when={props.back} fallback={<Logo name={t('common.product')} />}>
          {(back) => (
            <A
              href={back().href}
              class="inline-flex min-h-14 min-w-0 items-center gap-1 rounded-md pe-3 font-medium text-15 text-ink no-underline hover:bg-hover"
            >
              <ChevronLeft class="size-6 shrink-0" aria-hidden="true" />
              <span class="truncate">{back().name}</span>
            </A>
          )}
        </Show>
        <span class="flex-1" />
        {props.end}
        <Account />
      </header>
      {props.children}
    </div>
  )
}
