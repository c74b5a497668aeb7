import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDashed from 'lucide-solid/icons/circle-dashed'
import CirclePause from 'lucide-solid/icons/circle-pause'
import Lock from 'lucide-solid/icons/lock'
import Radio from 'lucide-solid/icons/radio'
import { Dynamic } from 'solid-js/web'
import type { EventState, EventView } from '#domain/events/contract'
import type { SessionState } from '#domain/sessions/contract'
import { formatDays } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'

const EVENT = {
  draft: { icon: CircleDashed, word: 'desk.eventDraft', kind: 'plain' },
  announced: { icon: CircleCheck, word: 'desk.eventAnnounced', kind: 'accent' },
  closed: { icon: Lock, word: 'desk.eventClosed', kind: 'plain' },
} as const

const SESSION = {
  planned: { icon: CircleDashed, word: 'desk.sessionPlanned', kind: 'plain' },
  open: { icon: Radio, word: 'desk.sessionOpen', kind: 'accent' },
  paused: { icon: CirclePause, word: 'desk.sessionPaused', kind: 'plain' },
  closed: { icon: Lock, word: 'desk.sessionClosed', kind: 'plain' },
} as const

function StateBadge(props: { look: (typeof EVENT)[EventState] | (typeof SESSION)[SessionState] }) {
  return (
    <Badge kind={props.look.kind}>
      <Dynamic component={props.look.icon} class="size-3.5" aria-hidden="true" />
      {t(props.look.word)}
    </Badge>
  )
}

/** The state of an event: icon and word. */
export const EventStateBadge = (props: { state: EventState }) => <StateBadge look={EVENT[props.state]} />

/** The state of a session: icon and word. */
export const SessionStateBadge = (props: { state: SessionState }) => <StateBadge look={SESSION[props.state]} />

/** The days of an event as one text. */
export const eventDays = ({ startsOn, endsOn }: Pick<EventView, 'startsOn' | 'endsOn'>): string =>
  formatDays(startsOn, endsOn)

/** When and where an event is, and who holds it. */
export const eventWhen = (event: EventView): string => [eventDays(event), event.place, event.organiser].join(' · ')
