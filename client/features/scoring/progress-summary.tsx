import Hourglass from 'lucide-solid/icons/hourglass'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { SheetState } from '#domain/scoring/contract'
import { formatNumber, formatPercent } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { type Progress, sheetStates } from './progress-model.ts'
import { SheetIcon } from './sheet-look.tsx'

const BAR: Record<SheetState, string> = {
  open: 'bg-hover',
  'second-round': 'bg-saved',
  complete: 'bg-waiting/40',
  signing: 'bg-waiting',
  signed: 'bg-accent',
  confirmed: 'bg-stored',
}

/** So many who are waited for are named at first. */
const FEW = 6

/** How far the session is: a bar by state, and whom everybody waits for. */
export function ProgressSummary(props: {
  progress: Progress
  /** The names of judges by id. */
  names: ReadonlyMap<string, string>
  chiefJudge: string | null
  /** Beside the figures, at the end. */
  actions: JSX.Element
}) {
  const [all, setAll] = createSignal(false)
  const share = () => (props.progress.sheets === 0 ? 0 : props.progress.counts.confirmed / props.progress.sheets)
  const waited = () => {
    const judges = [...props.progress.waitingFor].map(([id, n]) => ({ name: props.names.get(id) ?? '', n }))
    const chief = { name: props.chiefJudge ?? t('sessions.chiefJudge'), n: props.progress.counts.signed }
    return [...judges, ...(chief.n > 0 ? [chief] : [])].sort((a, b) => b.n - a.n)
  }
  return (
    <section class="grid gap-4" aria-label={t('sessions.progress')}>
      <div class="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
        <span class="text-34 font-semibold" aria-hidden="true">
          {formatPercent(share())}
        </span>
        <span class="text-15 text-ink">
          {t('sessions.confirmedOf', {
            n: formatNumber(props.progress.counts.confirmed),
            total: formatNumber(props.progress.sheets),
          })}
        </span>
        <span class="text-15 text-muted">
          {t('sessions.aspectsOf', {
            n: formatNumber(props.progress.decided),
            total: formatNumber(props.progress.aspects),
          })}
        </span>
        <span class="ms-auto flex flex-wrap items-center gap-x-5 gap-y-2">{props.actions}</span>
      </div>
      <div
        role="progressbar"
        aria-label={t('sessions.progress')}
        aria-valuenow={Math.round(share() * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        class="flex h-2.5 flex-row-reverse justify-end gap-px overflow-hidden rounded-full bg-hover"
      >
        <For each={sheetStates}>
          {(state) => (
            <div
              class={classNames('grow-(--n) basis-0 transition-[flex-grow]', BAR[state])}
              style={{ '--n': props.progress.counts[state] }}
            />
          )}
        </For>
      </div>
      <div class="flex flex-wrap items-center gap-2 text-13">
        <span class="inline-flex items-center gap-1.5 font-medium text-waiting">
          <Hourglass class="size-4" aria-hidden="true" />
          {t('sessions.waitingFor')}
        </span>
        <ul class="contents" aria-label={t('sessions.waitingFor')}>
          <For
            each={all() ? waited() : waited().slice(0, FEW)}
            fallback={<li class="text-muted">{t('sessions.nobodyWaited')}</li>}
          >
            {(one) => (
              <li class="inline-flex max-w-full items-center gap-2 rounded-full bg-hover px-3 py-1">
                <span class="truncate font-medium">{one.name}</span>
                <span class="whitespace-nowrap text-muted">{t('sessions.sheetsWaiting', { n: one.n })}</span>
              </li>
            )}
          </For>
        </ul>
        <Show when={!all() && waited().length > FEW}>
          <button type="button" class="min-h-8 px-2 font-medium text-accent" onClick={() => setAll(true)}>
            {t('sessions.moreWaited', { n: waited().length - FEW })}
          </button>
        </Show>
      </div>
    </section>
  )
}

/** The states with their counts; pressing one shows only the entries that have a sheet in it. */
export function StateLegend(props: {
  progress: Progress
  chosen: SheetState | ''
  onChoose: (state: SheetState | '') => void
}) {
  return (
    <fieldset class="flex min-w-0 flex-wrap gap-1.5">
      <legend class="sr-only">{t('sessions.legend')}</legend>
      <For each={sheetStates}>
        {(state) => {
          const on = () => props.chosen === state
          return (
            <button
              type="button"
              aria-pressed={on()}
              title={t(`sessions.stateMore-${state}`)}
              onClick={() => props.onChoose(on() ? '' : state)}
              class={classNames(
                'inline-flex min-h-11 items-center gap-1.5 rounded-md px-2.5 text-13 transition-colors',
                on()
                  ? 'bg-accent-soft text-ink inset-ring-2 inset-ring-accent'
                  : 'inset-ring inset-ring-line hover:bg-hover',
              )}
            >
              <SheetIcon state={state} share={0.4} />
              <span>{t(`sessions.state-${state}`)}</span>
              <Show when={props.progress.counts[state] > 0}>
                <span class="font-semibold">{formatNumber(props.progress.counts[state])}</span>
              </Show>
            </button>
          )
        }}
      </For>
    </fieldset>
  )
}
