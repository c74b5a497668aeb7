import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { For, Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import type { RecheckEntry } from '#domain/supervision/contract'
import { entryTag } from '../../lib/entry-tag.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Section } from '../../ui/page.tsx'
import { Status } from '../../ui/status.tsx'

const columns =
  'grid grid-cols-[2.5rem_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[3rem_minmax(0,1fr)_5rem_7rem_9rem_1.5rem]'

/** The frozen list: who is checked and why, and how far each is. */
export function RecheckList(props: {
  discipline: DisciplineView
  list: readonly RecheckEntry[]
  drawing: boolean
  inDoor?: boolean
}) {
  return (
    <Section title={t('recheck.list')} more={t('recheck.listMore')}>
      <div>
        <p class={`${columns} border-line border-b pb-2 text-13 text-muted max-sm:hidden`} aria-hidden="true">
          <span>{t('recheck.rank')}</span>
          <span>{t('recheck.entry')}</span>
          <span class="text-end">{t('recheck.total')}</span>
          <span>{t('recheck.because')}</span>
          <span>{t('recheck.sheets')}</span>
        </p>
        <ul>
          <For each={props.list}>
            {(entry) => (
              <li class="border-line border-b" data-entry={entry.number || entry.name}>
                <Show
                  when={props.inDoor && entry.because !== null}
                  fallback={
                    <div class={classNames(columns, 'min-h-14 py-2', entry.because === null && 'text-muted')}>
                      <Row of={entry} drawing={props.drawing} />
                    </div>
                  }
                >
                  <A
                    href={`/supervise/rechecks/${props.discipline.id}/entries/${entry.entryId}`}
                    class={classNames(columns, 'min-h-14 py-2 text-ink no-underline transition-colors hover:bg-hover')}
                  >
                    <Row of={entry} drawing={props.drawing} />
                    <ChevronRight class="size-5 text-muted max-sm:hidden" aria-hidden="true" />
                  </A>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Section>
  )
}

function Row(props: { of: RecheckEntry; drawing: boolean }) {
  const left = () => props.of.sheets - props.of.checked
  return (
    <>
      <span class="font-semibold text-17 tabular-nums">{props.of.rank ?? '–'}</span>
      <span class="grid min-w-0">
        <span class="truncate font-medium text-15">{entryTag(props.of)}</span>
        <span class="truncate text-13 text-muted empty:hidden">
          {`${props.of.delegation.code} ${props.of.delegation.name}`.trim()}
        </span>
      </span>
      <span class="text-end text-15 tabular-nums">{props.of.total ?? '–'}</span>
      <span class="max-sm:col-start-2">
        <Show
          when={props.of.because}
          fallback={<span class="text-13 text-faint">{props.drawing ? '–' : t('recheck.notChecked')}</span>}
        >
          {(because) => (
            <Badge kind={because() === 'top' ? 'accent' : 'plain'}>{t(`recheck.because-${because()}`)}</Badge>
          )}
        </Show>
      </span>
      <Show when={props.of.because} fallback={<span />}>
        <span class="flex flex-wrap items-center gap-2">
          <Show
            when={left() === 0 && props.of.open === 0}
            fallback={
              <Status
                plain
                state={props.of.open > 0 ? 'refused' : 'waiting'}
                word={t('recheck.checkedOf', { n: props.of.checked, total: props.of.sheets })}
              />
            }
          >
            <Status plain state="stored" word={t('recheck.checked')} />
          </Show>
          <Show when={props.of.error}>
            <Status plain state="refused" word={t('recheck.upheld')} />
          </Show>
        </span>
      </Show>
    </>
  )
}
