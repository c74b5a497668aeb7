import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleX from 'lucide-solid/icons/circle-x'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { classNames } from '../../ui/class-names.ts'

const LOOKS = {
  good: { icon: CircleCheck, ink: 'text-stored', soft: 'bg-stored-soft' },
  doubtful: { icon: TriangleAlert, ink: 'text-saved', soft: 'bg-saved-soft' },
  bad: { icon: CircleX, ink: 'text-refused', soft: 'bg-refused-soft' },
}

/** What was found out about a file, and what can be done now. It is read out when it appears. */
export function Verdict(props: { kind: keyof typeof LOOKS; title: string; more?: string; actions?: JSX.Element }) {
  return (
    <div
      role="status"
      class={classNames(
        'flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md px-4 py-3 inset-ring inset-ring-current/20',
        LOOKS[props.kind].ink,
        LOOKS[props.kind].soft,
      )}
    >
      <Dynamic component={LOOKS[props.kind].icon} class="size-6 shrink-0" aria-hidden="true" />
      <div class="min-w-0 flex-1 basis-56">
        <p class="font-semibold text-ink">{props.title}</p>
        <Show when={props.more}>
          <p class="text-15 text-ink">{props.more}</p>
        </Show>
      </div>
      <Show when={props.actions}>
        <div class="flex flex-wrap gap-3">{props.actions}</div>
      </Show>
    </div>
  )
}
