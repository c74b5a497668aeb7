import { type JSX, Show } from 'solid-js'
import { classNames } from './class-names.ts'

/** A view's frame: its title, what belongs beside it, and its content on a readable measure. */
export function Page(props: {
  title: string
  more?: JSX.Element
  actions?: JSX.Element
  children: JSX.Element
  /** As wide as the window, for tables; else at most 64 rem. */
  wide?: boolean
}) {
  return (
    <div class={classNames('mx-auto grid w-full min-w-0 gap-6 px-4 py-6 sm:px-6', !props.wide && 'max-w-5xl')}>
      <div class="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div class="min-w-0 flex-1">
          <h1 class="text-26">{props.title}</h1>
          <Show when={props.more}>
            <div class="mt-1 text-15 text-muted">{props.more}</div>
          </Show>
        </div>
        <Show when={props.actions}>
          <div class="flex flex-wrap gap-3">{props.actions}</div>
        </Show>
      </div>
      {props.children}
    </div>
  )
}

/** A part of a page under its own heading, set off by a line rather than a box. */
export function Section(props: { title: string; more?: JSX.Element; actions?: JSX.Element; children: JSX.Element }) {
  return (
    <section class="grid min-w-0 gap-4 border-line border-t pt-5">
      <div class="flex flex-wrap items-center gap-3">
        <div class="min-w-0 flex-1 basis-52">
          <h2 class="text-20">{props.title}</h2>
          <Show when={props.more}>
            <div class="text-15 text-muted">{props.more}</div>
          </Show>
        </div>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}

/** A row of tools that wraps on narrow screens. */
export function Toolbar(props: { name: string; children: JSX.Element; class?: string }) {
  return (
    <div role="toolbar" aria-label={props.name} class={classNames('flex flex-wrap items-center gap-2', props.class)}>
      {props.children}
    </div>
  )
}

/** A raised sheet, for what must stand out from the page: a sign-in, a result, a document. */
export function Card(props: { children: JSX.Element; class?: string }) {
  return (
    <div class={classNames('rounded-md bg-raised p-6 inset-ring inset-ring-line', props.class)}>{props.children}</div>
  )
}
