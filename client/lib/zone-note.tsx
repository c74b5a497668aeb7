import Clock from 'lucide-solid/icons/clock'
import { Show } from 'solid-js'
import { isElsewhere, zoneName } from './city-zone.ts'
import { t } from './text/index.ts'

/** One line above the page where this device's clock shows another time than the city's: whose time all hours are. */
export function ZoneNote() {
  return (
    <Show when={isElsewhere()}>
      <section
        aria-label={t('common.clock')}
        class="flex items-center justify-center gap-2 bg-accent-soft px-4 py-1.5 text-15 text-ink print:hidden"
      >
        <Clock class="size-4 shrink-0 text-accent" aria-hidden="true" />
        <span>{t('common.zoneNote', { zone: zoneName() })}</span>
      </section>
    </Show>
  )
}
