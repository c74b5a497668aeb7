import { For, Show } from 'solid-js'
import type { AbsentEntry } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { latinNameOf } from './entry-name.tsx'
import { Members } from './members.tsx'

/** Who didn't come, after all who are ranked; nothing where everybody did. */
export const AbsentEntries = (props: {
  of: readonly AbsentEntry[]
  /** At the foot of a table that has a frame of its own; entries are called by their numbers there. */
  boxed?: boolean
}) => (
  <Show when={props.of.length > 0}>
    <ul
      class="text-15 text-muted"
      classList={{ 'border-line border-b': !props.boxed }}
      aria-label={t('common.absentEntries')}
    >
      <For each={props.of}>
        {(entry) => (
          <li
            class="flex min-h-14 break-inside-avoid items-center border-line border-t py-2 print:min-h-0"
            classList={{ 'gap-3': !props.boxed, 'gap-6 px-3': props.boxed }}
          >
            <abbr
              class="shrink-0 text-13 no-underline"
              classList={{ 'w-9 lg:w-15': !props.boxed, 'w-10 text-end': props.boxed }}
              title={t('common.absentMore')}
            >
              {t('common.absent')}
            </abbr>
            <span class="min-w-0 flex-1">
              <span class="block text-pretty">{entry.name}</span>
              <span class="block text-13">
                {[props.boxed ? entry.number : latinNameOf(entry), entry.delegation.name].filter(Boolean).join(' · ')}
              </span>
              <Members of={entry} />
            </span>
          </li>
        )}
      </For>
    </ul>
  </Show>
)
