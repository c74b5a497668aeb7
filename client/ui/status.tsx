import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleX from 'lucide-solid/icons/circle-x'
import Hourglass from 'lucide-solid/icons/hourglass'
import TabletSmartphone from 'lucide-solid/icons/tablet-smartphone'
import { Dynamic } from 'solid-js/web'
import { classNames } from './class-names.ts'

export type State = 'saved' | 'stored' | 'refused' | 'waiting'

const LOOKS = {
  saved: { icon: TabletSmartphone, ink: 'text-saved', soft: 'bg-saved-soft' },
  stored: { icon: CircleCheck, ink: 'text-stored', soft: 'bg-stored-soft' },
  refused: { icon: CircleX, ink: 'text-refused', soft: 'bg-refused-soft' },
  waiting: { icon: Hourglass, ink: 'text-waiting', soft: 'bg-waiting-soft' },
}

/** One of the four states: saved here, on the server, refused, waiting for others. Always an icon and a word. */
export function Status(props: { state: State; word: string; plain?: boolean; class?: string }) {
  return (
    <span
      class={classNames(
        'inline-flex items-center gap-1.5 align-middle whitespace-nowrap text-13 font-medium',
        LOOKS[props.state].ink,
        !props.plain && 'rounded-full px-2.5 py-1 inset-ring inset-ring-current/20',
        !props.plain && LOOKS[props.state].soft,
        props.class,
      )}
    >
      <Dynamic component={LOOKS[props.state].icon} class="size-4 shrink-0" aria-hidden="true" />
      {props.word}
    </span>
  )
}
