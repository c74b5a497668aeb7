import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleX from 'lucide-solid/icons/circle-x'
import Hourglass from 'lucide-solid/icons/hourglass'
import PencilLine from 'lucide-solid/icons/pencil-line'
import Undo from 'lucide-solid/icons/undo-2'
import { Dynamic } from 'solid-js/web'
import type { ApplicationState } from '#domain/applications/contract'
import { t } from '../../../lib/text/index.ts'
import { classNames } from '../../../ui/class-names.ts'

const LOOKS = {
  draft: { icon: PencilLine, class: 'bg-hover text-muted' },
  submitted: { icon: Hourglass, class: 'bg-waiting-soft text-waiting' },
  returned: { icon: PencilLine, class: 'bg-saved-soft text-saved' },
  approved: { icon: CircleCheck, class: 'bg-stored-soft text-stored' },
  refused: { icon: CircleX, class: 'bg-refused-soft text-refused' },
  withdrawn: { icon: Undo, class: 'bg-hover text-muted' },
} as const

/** How far an own application is: an icon and a word. */
export const ApplicationStatus = (props: { state: ApplicationState }) => (
  <span
    class={classNames(
      'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-1 align-middle font-medium text-13 inset-ring inset-ring-current/20',
      LOOKS[props.state].class,
    )}
  >
    <Dynamic component={LOOKS[props.state].icon} class="size-4 shrink-0" aria-hidden="true" />
    {t(`apply.state-${props.state}`)}
  </span>
)
