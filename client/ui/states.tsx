import CloudOff from 'lucide-solid/icons/cloud-off'
import Inbox from 'lucide-solid/icons/inbox'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { For, type JSX, Show } from 'solid-js'

interface Message {
  icon?: JSX.Element
  title: string
  more?: string
  /** The one thing to do. */
  action?: JSX.Element
}

function Notice(props: Message & { small?: JSX.Element; role?: 'alert' | 'status' }) {
  return (
    <div
      role={props.role}
      class="mx-auto grid max-w-md content-start justify-items-center gap-3 px-4 py-12 text-center"
    >
      <span class="grid size-14 place-items-center rounded-full bg-sunken text-muted [&_svg]:size-6">{props.icon}</span>
      <h2 class="text-17">{props.title}</h2>
      <Show when={props.more}>
        <p class="text-15 text-muted text-pretty">{props.more}</p>
      </Show>
      <Show when={props.action}>
        <div class="mt-1">{props.action}</div>
      </Show>
      <Show when={props.small}>
        <p class="mt-1 font-mono text-13 text-faint">{props.small}</p>
      </Show>
    </div>
  )
}

/** Nothing here: what will be here, and the one action. */
export function EmptyState(props: Message) {
  return <Notice {...props} icon={props.icon ?? <Inbox aria-hidden="true" />} />
}

/** Something failed: what happened, why, what to do; the request id small. */
export function ErrorState(props: Message & { offline?: boolean; requestId?: string | null }) {
  return (
    <Notice
      {...props}
      role="alert"
      icon={props.icon ?? (props.offline ? <CloudOff aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />)}
      small={props.requestId}
    />
  )
}

const WIDTHS = ['w-3/4', 'w-full', 'w-5/6', 'w-2/3', 'w-11/12']

/** The shape of what is coming. It appears only after 200 ms, so that a quick answer never flickers. */
export function Skeleton(props: { name: string; lines?: number }) {
  return (
    <div role="status" aria-label={props.name} class="animate-late">
      <div class="grid animate-breathe gap-3 py-2">
        <For each={Array.from({ length: props.lines ?? 4 }, (_, line) => WIDTHS[line % WIDTHS.length])}>
          {(width) => <div class={`h-4 rounded-sm bg-hover ${width}`} />}
        </For>
      </div>
    </div>
  )
}
