import { Show } from 'solid-js'
import { calendarKeepers } from '#domain/batches/keepers'
import { t } from '../../lib/text/index.ts'
import { may } from '../desk/access.ts'

/** Says that days were counted through a year whose holidays nobody entered; leads to the calendar whoever may keep it. */
export function UnknownYear(props: { year: number | null | undefined }) {
  return (
    <Show when={props.year}>
      {(year) => (
        <p class="text-15 text-saved">
          {t('common.yearUnknown', { year: String(year()) })}{' '}
          <Show when={may(calendarKeepers)}>
            <a href={`/desk/calendar?year=${year()}`} class="inline-flex min-h-11 items-center">
              {t('common.keepCalendar')}
            </a>
          </Show>
        </p>
      )}
    </Show>
  )
}
