import { For, Show } from 'solid-js'
import type { OwnSitting } from '#domain/attendance/contract'
import { formatDate } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { componentName, hours, subjectName } from '../words.ts'

/** Where and when somebody sits what, in the order of time. */
export function SittingList(props: { sittings: readonly OwnSitting[]; waiting: number }) {
  return (
    <>
      <ul class="divide-y divide-line border-line border-y">
        <For each={props.sittings}>
          {(one) => (
            <li class="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
              <div>
                <div class="font-medium text-15">{formatDate(one.startsAt)}</div>
                <div class="font-semibold text-17">{hours(one)}</div>
              </div>
              <div class="min-w-0">
                <div class="wrap-anywhere font-medium text-17">
                  {[componentName(one.component), one.room].filter(Boolean).join(' · ')}
                </div>
                <div class="wrap-anywhere text-15 text-muted">{subjectName(one)}</div>
                <div class="wrap-anywhere text-15 text-muted">
                  {[one.site, one.address].filter(Boolean).join(' · ')}
                </div>
              </div>
              <div class="sm:text-end">
                <Show when={one.seat} fallback={<span class="text-15 text-muted">{t('tickets.noSeat')}</span>}>
                  {(seat) => (
                    <>
                      <span class="text-13 text-muted">{t('tickets.seat')} </span>
                      <span class="font-semibold text-20">{seat()}</span>
                    </>
                  )}
                </Show>
              </div>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.waiting > 0}>
        <p class="text-15 text-muted">{t('tickets.waiting', { n: props.waiting })}</p>
      </Show>
    </>
  )
}
