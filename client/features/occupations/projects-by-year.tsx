import { For, Show } from 'solid-js'
import { dayOf } from '#domain/kit/city-time'
import type { OccupationView } from '#domain/standards/occupation-contract'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'

/** How many special-ability projects were developed in each year, the newest first: the authority counts them. */
export function ProjectsByYear(props: { occupations: readonly OccupationView[] }) {
  const years = () => {
    const counts = new Map<string, number>()
    for (const { createdAt } of props.occupations) {
      const year = dayOf(new Date(createdAt)).slice(0, 4)
      counts.set(year, (counts.get(year) ?? 0) + 1)
    }
    return [...counts].sort(([a], [b]) => (a < b ? 1 : -1))
  }
  return (
    <Show when={years().length > 0}>
      <section aria-label={t('occupations.projects')} class="grid gap-2">
        <h2 class="text-13 text-muted">{t('occupations.projects')}</h2>
        <dl class="flex flex-wrap gap-x-10 gap-y-3">
          <For each={years()}>
            {([year, count]) => (
              <div>
                <dt class="text-13 text-muted">{t('occupations.projectsIn', { year })}</dt>
                <dd class="text-26">{formatNumber(count)}</dd>
              </div>
            )}
          </For>
        </dl>
      </section>
    </Show>
  )
}
