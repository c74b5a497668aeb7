import Ban from 'lucide-solid/icons/ban'
import CalendarCheck from 'lucide-solid/icons/calendar-check'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDashed from 'lucide-solid/icons/circle-dashed'
import CircleX from 'lucide-solid/icons/circle-x'
import UserX from 'lucide-solid/icons/user-x'
import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { OutcomeState } from '#domain/outcomes/contract'
import { classNames } from '../../ui/class-names.ts'

const LOOKS = {
  pending: { icon: CircleDashed, ink: 'text-muted' },
  passed: { icon: CircleCheck, ink: 'text-stored' },
  failed: { icon: CircleX, ink: 'text-refused' },
  absent: { icon: UserX, ink: 'text-muted' },
  void: { icon: Ban, ink: 'text-refused' },
  carried: { icon: CalendarCheck, ink: 'text-stored' },
  recognised: { icon: CircleCheck, ink: 'text-stored' },
} as const

/** What became of a component: points where there are any, and always an icon with a word. */
export function OutcomeLook(props: { state: OutcomeState; word: string; points?: string | null }) {
  const look = () => LOOKS[props.state]
  return (
    <span class="inline-flex items-center gap-2 whitespace-nowrap">
      <Show when={props.points}>
        <span class="font-medium">{props.points}</span>
      </Show>
      <span class={classNames('inline-flex items-center gap-1 text-13 font-medium', look().ink)}>
        <Dynamic component={look().icon} class="size-4 shrink-0" aria-hidden="true" />
        {props.word}
      </span>
    </span>
  )
}
