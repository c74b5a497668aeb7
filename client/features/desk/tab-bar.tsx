import { A, useLocation } from '@solidjs/router'
import { createEffect, For, on } from 'solid-js'

/** One of the pages of a thing: its whole path and its name. */
export interface TabLink {
  href: string
  name: string
  /** Whether pages below it are of this tab too. */
  deep?: boolean
}

/** The pages of one thing, side by side, each with its own address. */
export function TabBar(props: { name: string; tabs: readonly TabLink[] }) {
  let bar: HTMLElement | undefined
  const location = useLocation()
  // Where the bar is wider than the screen, the tab that is open must not lie outside it.
  const show = () => bar?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  createEffect(on(() => location.pathname, show))
  return (
    <nav
      ref={bar}
      aria-label={props.name}
      class="overflow-x-auto border-line border-b max-sm:-mx-4 max-sm:px-4 print:hidden"
    >
      <ul class="flex gap-6">
        <For each={props.tabs}>
          {(tab) => (
            <li>
              <A
                href={tab.href}
                end={!tab.deep}
                activeClass="!border-accent !text-ink"
                class="-mb-px inline-flex min-h-11 items-center whitespace-nowrap border-transparent border-b-2 font-medium text-15 text-muted no-underline transition-colors hover:text-ink focus-visible:-outline-offset-2"
              >
                {tab.name}
              </A>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}
