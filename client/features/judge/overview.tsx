import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { Drawer } from '../../ui/dialog.tsx'
import { createRowWindow } from '../scoring/row-window.ts'
import { EntryRow } from './entry-row.tsx'
import { useMarking } from './marking.ts'
import type { SubCriterionView } from './scheme-walk.ts'
import { type Standing, standingsOf } from './sheet-standing.ts'
import { SheetTiles } from './sheet-tiles.tsx'
import { standingIn, standingOnServer } from './signable.ts'
import { StandingIcon, standingWords } from './standing-look.tsx'

const ROW = 64
const FILTERS: readonly Standing[] = ['again', 'missing', 'to-sign']

/** Every entry with its sheets at a glance; a chosen one with its sheets as keys to go to. */
export function Overview(props: { open: boolean; onOpen: (open: boolean) => void; onSign: () => void }) {
  return (
    <Drawer
      wide
      open={props.open}
      onOpen={props.onOpen}
      title={t('judge.overview')}
      more={t('judge.overviewMore')}
      closeName={t('common.close')}
    >
      <Content onClose={() => props.onOpen(false)} onSign={props.onSign} />
    </Drawer>
  )
}

function Content(props: { onClose: () => void; onSign: () => void }) {
  const marking = useMarking()
  const [list, setList] = createSignal<HTMLUListElement>()
  const [filter, setFilter] = createSignal<Standing | null>(null)
  const [chosen, setChosen] = createSignal(marking.here().entry.id)
  // Every mark is looked at where some wait on this device; else what the server says of each sheet is the same and quick.
  const found = createMemo(() => {
    const touched = new Set(Object.values(marking.outbox.waiting).map(({ entryId }) => entryId))
    const standing = (entryId: string, sheet: SubCriterionView) =>
      touched.has(entryId) ? standingIn(marking, entryId, sheet) : standingOnServer(marking, entryId, sheet)
    const { sheets } = marking.walk()
    return new Map(marking.judging().entries.map(({ id }) => [id, sheets.map((sheet) => standing(id, sheet))] as const))
  })
  const entries = createMemo(() => {
    const wanted = filter()
    return marking.judging().entries.filter(({ id }) => wanted === null || found().get(id)?.includes(wanted))
  })
  const count = (standing: Standing) => [...found().values()].filter((all) => all.includes(standing)).length
  const rows = createRowWindow(list, entries, ROW, 0)
  createEffect(
    on(list, (element) => {
      if (element) requestAnimationFrame(() => rows.reveal(entries().findIndex(({ id }) => id === chosen())))
    }),
  )
  return (
    <div class="grid h-full min-h-0 grid-rows-[auto_minmax(0,1fr)_minmax(0,1.2fr)] gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:grid-rows-[auto_minmax(0,1fr)] lg:gap-x-6">
      <div class="flex gap-2 overflow-x-auto lg:col-span-2" role="toolbar" aria-label={t('judge.filter')}>
        <Filter pressed={filter() === null} onPress={() => setFilter(null)}>
          {t('judge.allEntries', { n: marking.judging().entries.length })}
        </Filter>
        <For each={FILTERS}>
          {(standing) => (
            <Filter pressed={filter() === standing} onPress={() => setFilter(standing)}>
              <StandingIcon standing={standing} />
              {standingWords(standing)} {count(standing)}
            </Filter>
          )}
        </For>
      </div>
      <ul
        ref={setList}
        class="relative min-h-0 overflow-y-auto overscroll-contain rounded-md inset-ring inset-ring-line"
        aria-label={t('judge.entries')}
        onScroll={rows.measure}
      >
        <li aria-hidden="true" class="h-(--space)" style={{ '--space': `${rows.above()}px` }} />
        <For each={rows.rows()}>
          {(entry) => (
            <EntryRow
              entry={entry}
              standings={found().get(entry.id) ?? []}
              chosen={entry.id === chosen()}
              onChoose={() => setChosen(entry.id)}
            />
          )}
        </For>
        <li aria-hidden="true" class="h-(--space)" style={{ '--space': `${rows.below()}px` }} />
        <Show when={entries().length === 0}>
          <li class="p-6 text-center text-15 text-muted">{t('common.nothingFound')}</li>
        </Show>
      </ul>
      <SheetTiles
        entryId={chosen()}
        onGo={(spot) => {
          marking.go(spot)
          props.onClose()
        }}
        onSign={() => {
          marking.go({ entryId: chosen() })
          props.onClose()
          props.onSign()
        }}
      />
      <ul
        class="hidden flex-wrap gap-x-4 gap-y-1 text-13 text-muted lg:col-span-2 lg:flex"
        aria-label={t('judge.legend')}
      >
        <For each={standingsOf(marking.judging().me)}>
          {(standing) => (
            <li class="flex items-center gap-1.5">
              <StandingIcon standing={standing} />
              {standingWords(standing)}
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}

function Filter(props: { pressed: boolean; onPress: () => void; children: JSX.Element }) {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      onClick={props.onPress}
      class={classNames(
        'inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-full px-4 text-15 transition-colors inset-ring',
        props.pressed
          ? 'bg-accent-soft font-medium text-ink inset-ring-accent'
          : 'text-ink inset-ring-line hover:bg-hover',
      )}
    >
      {props.children}
    </button>
  )
}
