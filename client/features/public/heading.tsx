import { type JSX, Show } from 'solid-js'

/** What stands above the content of a public page: what it belongs to, its name, its facts, and what one can do. */
export function Heading(props: {
  /** A link to what the page belongs to. */
  above?: JSX.Element
  title: string
  /** The title in the other script. */
  other?: string | null
  more?: JSX.Element
  actions?: JSX.Element
}) {
  return (
    <div class="flex flex-wrap items-end gap-x-8 gap-y-4 pt-4 pb-6 lg:pt-6">
      <div class="min-w-0 flex-1 basis-80">
        <Show when={props.above}>
          <div class="mb-1 text-15 text-muted">{props.above}</div>
        </Show>
        <h1 class="text-26 sm:text-34">
          {props.title}
          <Show when={props.other}>
            <span class="block text-17 font-normal text-muted sm:ms-3 sm:inline sm:text-20">{props.other}</span>
          </Show>
        </h1>
        <Show when={props.more}>
          <div class="mt-2 text-15 text-muted">{props.more}</div>
        </Show>
      </div>
      <Show when={props.actions}>
        <div class="flex flex-wrap items-center gap-3 print:hidden">{props.actions}</div>
      </Show>
    </div>
  )
}
