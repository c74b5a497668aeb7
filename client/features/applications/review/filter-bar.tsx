import { For, onMount, Show } from 'solid-js'
import { applicationRoutes, applicationSources } from '#domain/applications/contract'
import type { ReviewQueue } from '#domain/applications/review-contract'
import { formatNumber } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Select } from '../../../ui/select.tsx'
import { conditionStates, type Filters, queueStates } from './filters.ts'
import { offeringWords } from './words.ts'

/** The states side by side with their counts. */
export function StateBar(props: { queue: ReviewQueue; filters: Filters }) {
  const states = () => [...queueStates, 'all' as const]
  const countOf = (state: (typeof queueStates)[number] | 'all') =>
    state === 'all' ? Object.values(props.queue.counts).reduce((sum, n) => sum + n, 0) : props.queue.counts[state]
  let bar: HTMLFieldSetElement | undefined
  // Where the bar is wider than the screen, the state that is shown must not lie outside it.
  onMount(() => bar?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
  return (
    <fieldset ref={bar} class="flex min-w-0 gap-1 overflow-x-auto pb-1">
      <legend class="sr-only">{t('review.states')}</legend>
      <For each={states()}>
        {(state) => (
          <button
            type="button"
            aria-pressed={props.filters.state() === state}
            onClick={() => props.filters.setState(state)}
            class={classNames(
              'inline-flex min-h-11 items-center gap-2 whitespace-nowrap rounded-full px-4 font-medium text-15 transition-colors',
              props.filters.state() === state ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-hover',
            )}
          >
            {state === 'all' ? t('review.all') : t(`apply.state-${state}`)}
            <span class="text-13 tabular-nums opacity-80">{formatNumber(countOf(state))}</span>
          </button>
        )}
      </For>
    </fieldset>
  )
}

/** What a queue is narrowed by; only what tells its rows apart is offered. */
export function FilterBar(props: { queue: ReviewQueue; filters: Filters }) {
  const has = (name: 'source' | 'route') => {
    const chosen = props.filters.get(name) !== ''
    return chosen || new Set(props.queue.applications.map((row) => row[name])).size > 1
  }
  return (
    <div class="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap">
      <Show when={props.queue.offerings.length > 1}>
        <Select
          label={t('review.offering')}
          hideLabel
          class="sm:max-w-72"
          value={props.filters.get('offering') || 'all'}
          options={[
            { value: 'all', label: t('review.allOfferings') },
            ...props.queue.offerings.map((one) => ({ value: one.id, label: offeringWords(one) })),
          ]}
          onChange={(value) => props.filters.set('offering', value)}
        />
      </Show>
      <Select
        label={t('review.conditions')}
        hideLabel
        value={props.filters.get('conditions') || 'all'}
        options={[
          { value: 'all', label: `${t('review.conditions')}: ${t('review.conditions-all')}` },
          ...conditionStates.map((value) => ({ value, label: t(`review.conditions-${value}`) })),
        ]}
        onChange={(value) => props.filters.set('conditions', value)}
      />
      <Show when={has('source')}>
        <Select
          label={t('review.source')}
          hideLabel
          value={props.filters.get('source') || 'all'}
          options={[
            { value: 'all', label: t('review.allSources') },
            ...applicationSources.map((value) => ({ value, label: t(`review.source-${value}`) })),
          ]}
          onChange={(value) => props.filters.set('source', value)}
        />
      </Show>
      <Show when={has('route')}>
        <Select
          label={t('review.route')}
          hideLabel
          value={props.filters.get('route') || 'all'}
          options={[
            { value: 'all', label: t('review.allRoutes') },
            ...applicationRoutes.map((value) => ({ value, label: t(`apply.route-${value}`) })),
          ]}
          onChange={(value) => props.filters.set('route', value)}
        />
      </Show>
    </div>
  )
}
