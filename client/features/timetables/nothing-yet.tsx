import { A } from '@solidjs/router'
import DoorOpen from 'lucide-solid/icons/door-open'
import Users from 'lucide-solid/icons/users'
import type { BatchTimetable } from '#domain/timetables/batch-contract'
import { t } from '../../lib/text/index.ts'
import { EmptyState } from '../../ui/states.tsx'
import type { AtEvent } from '../desk/frames.tsx'

/** What has to be there before a timetable can be made: candidates and rooms; null where both are. */
export function nothingYet(at: AtEvent, { disciplines, rooms, sessions }: BatchTimetable) {
  if (sessions.length > 0) return null
  if (disciplines.every(({ entries }) => entries === 0))
    return (
      <EmptyState
        icon={<Users aria-hidden="true" />}
        title={t('timetables.noEntries')}
        more={t('timetables.noEntriesMore')}
        action={<A href={`/desk/events/${at.event.id}/applications`}>{t('timetables.toApplications')}</A>}
      />
    )
  if (rooms.length > 0) return null
  return (
    <EmptyState
      icon={<DoorOpen aria-hidden="true" />}
      title={t('timetables.noRooms')}
      more={t('timetables.noRoomsMore')}
      action={
        at.event.organisationId ? (
          <A href={`/desk/organisations/${at.event.organisationId}/sites`}>{t('timetables.toSites')}</A>
        ) : undefined
      }
    />
  )
}
