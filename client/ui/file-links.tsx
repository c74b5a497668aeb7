import Download from 'lucide-solid/icons/download'
import { For } from 'solid-js'

/** A file that the server makes when it is asked for. */
export interface FileLink {
  readonly href: string
  readonly label: string
}

/** A row of files to fetch, under one name; left out of what is printed. */
export function FileLinks(props: { name: string; files: readonly FileLink[] }) {
  return (
    <nav aria-label={props.name} class="flex flex-wrap items-center gap-x-5 text-15 print:hidden">
      <For each={props.files}>
        {({ href, label }) => (
          <a href={href} download="" class="inline-flex min-h-11 items-center gap-2">
            <Download class="size-4" aria-hidden="true" />
            {label}
          </a>
        )}
      </For>
    </nav>
  )
}
