import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createEffect, For, type JSX, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'

/** A step on the way to a page. */
export interface Crumb {
  name: string
  href: string
}

/**
 * The layout of every page of the desk. `title` is its only h1; `crumbs` lead to it from the outermost; `badge` stands
 * beside the title (a state); `more` below it (dates, place); `actions` at the end of the line, the primary one last;
 * `tabs` is a TabBar. `tabName` says in the window's title which tab it is. The content's parts are `Section`s of
 * client/ui/page.tsx; their gaps come from here.
 */
export function DeskPage(props: {
  title: string
  tabName?: string
  crumbs?: readonly Crumb[]
  badge?: JSX.Element
  more?: JSX.Element
  actions?: JSX.Element
  tabs?: JSX.Element
  children: JSX.Element
}) {
  createEffect(() => {
    document.title = [props.tabName, props.title, t('common.product')].filter(Boolean).join(' · ')
  })
  return (
    <div class="mx-auto grid w-full min-w-0 max-w-6xl grid-cols-1 gap-6 px-4 pt-4 sm:px-6 lg:pt-6">
      <div class="grid grid-cols-1 gap-2">
        <Show when={props.crumbs?.length}>
          <Crumbs crumbs={props.crumbs ?? []} />
        </Show>
        <div class="flex flex-wrap items-start gap-x-6 gap-y-3">
          <div class="min-w-0 flex-1 basis-64">
            <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h1 class="wrap-anywhere min-w-0 text-26">{props.title}</h1>
              {props.badge}
            </div>
            <Show when={props.more}>
              <div class="wrap-anywhere mt-1 text-15 text-muted">{props.more}</div>
            </Show>
          </div>
          <Show when={props.actions}>
            <div class="flex flex-wrap items-center gap-3">{props.actions}</div>
          </Show>
        </div>
        <Show when={props.tabs}>
          <div class="mt-1 min-w-0">{props.tabs}</div>
        </Show>
      </div>
      <div class="grid min-w-0 grid-cols-1 gap-8 [&>section:first-child]:border-t-0 [&>section:first-child]:pt-0">
        {props.children}
      </div>
    </div>
  )
}

function Crumbs(props: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={t('desk.crumbs')} class="print:hidden">
      <ol class="flex min-w-0 flex-wrap items-center gap-x-1 text-13 text-muted">
        <For each={props.crumbs}>
          {(crumb, at) => (
            <li class="flex min-w-0 items-center gap-1">
              <Show when={at() > 0}>
                <ChevronRight class="size-4 shrink-0 text-faint" aria-hidden="true" />
              </Show>
              <A
                href={crumb.href}
                class="inline-flex min-h-8 max-w-72 items-center text-muted no-underline hover:text-ink hover:underline"
              >
                <span class="truncate">{crumb.name}</span>
              </A>
            </li>
          )}
        </For>
      </ol>
    </nav>
  )
}
