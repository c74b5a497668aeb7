import { createEffect, For, on } from 'solid-js'
import type { CheckedSheet } from '#domain/supervision/contract'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { Status } from '../../ui/status.tsx'
import { sheetLooks } from './recheck-look.tsx'

/** The sheets of an entry beside the one that is open, each with how it was found. */
export function SheetList(props: { sheets: readonly CheckedSheet[]; here: number; onGo: (to: number) => void }) {
  let list: HTMLOListElement | undefined
  createEffect(
    on(
      () => props.here,
      () => list?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' }),
    ),
  )
  return (
    <nav
      aria-label={t('recheck.sheetList')}
      class="sticky top-0 max-h-dvh overflow-y-auto border-line border-e bg-sunken pb-20 max-lg:hidden"
    >
      <ol ref={list}>
        <For each={props.sheets}>
          {(sheet, i) => (
            <li>
              <button
                type="button"
                aria-current={i() === props.here ? 'true' : undefined}
                onClick={() => props.onGo(i())}
                class={classNames(
                  'grid min-h-14 w-full grid-cols-[2.75rem_minmax(0,1fr)_auto] items-center gap-x-2 border-line border-b px-4 py-2 text-start transition-colors hover:bg-hover',
                  i() === props.here && 'bg-accent-soft',
                )}
              >
                <span class="font-semibold text-15">{sheet.code}</span>
                <span class="grid min-w-0">
                  <span class="truncate text-15">{sheet.name}</span>
                  <Status plain state={sheetLooks[sheet.state]} word={t(`recheck.sheet-${sheet.state}`)} />
                </span>
                <span class="text-15 tabular-nums">{sheet.points}</span>
              </button>
            </li>
          )}
        </For>
      </ol>
    </nav>
  )
}
