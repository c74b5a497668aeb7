import { useNavigate } from '@solidjs/router'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import Check from 'lucide-solid/icons/check'
import ChevronsUpDown from 'lucide-solid/icons/chevrons-up-down'
import type { EventView } from '#domain/events/contract'
import { createRemote } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Menu } from '../../ui/menu.tsx'
import { usePlace } from './place.tsx'

/** Which event one works at, and the way to another. */
export function EventSwitcher() {
  const place = usePlace()
  const navigate = useNavigate()
  const events = createRemote<{ events: EventView[] }>(() => '/api/events')
  const items = () => [
    { name: t('desk.allEvents'), icon: <CalendarDays aria-hidden="true" />, run: () => navigate('/desk') },
    ...(events.data?.events ?? []).map((event) => ({
      name: event.name,
      icon: <Check class={event.id === place.eventId ? 'text-accent' : 'invisible'} aria-hidden="true" />,
      run: () => navigate(`/desk/events/${event.id}`),
    })),
  ]
  return (
    <Menu
      wide
      name={t('desk.switchEvent')}
      items={items()}
      label={
        <span class="flex min-h-12 min-w-0 flex-1 items-center gap-2 rounded-md bg-raised px-3 text-start inset-ring inset-ring-line">
          <span class="min-w-0 flex-1 py-1.5">
            <span class="wrap-anywhere line-clamp-2 font-medium leading-tight">
              {place.parts?.event.name ?? t('desk.allEvents')}
            </span>
          </span>
          <ChevronsUpDown class="size-4 shrink-0 text-muted" aria-hidden="true" />
        </span>
      }
    />
  )
}
