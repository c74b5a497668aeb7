import { For, Show } from 'solid-js'
import type { AbsentEntry } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { latinNameOf } from './entry-name.tsx'
import { Members } from './members.tsx'

/** Who didn't come, after all who are ranked; nothing where everybody did. */
export const AbsentEntries = (props: { of: readonly AbsentEntry[] }) => (
  <Show when={props.of.length > 0}>
    <ul class="border-line border-b text-15 text-muted" aria-label={t('common.absentEntries')}>
      <For each={props.of}>
        {(entry) => (
          <li class="flex min-h-14 break-inside-avoid items-center gap-3 border-line border-t py-2 first:border-t-0 print:min-h-0">
            <abbr class="w-13 shrink-0 no-underline" title={t('common.absentMore')}>
              {t('common.absent')}
            </abbr>
            <span class="min-w-0 flex-1">
              <span class="block text-pretty">
                {entry.name} <span class="text-13">{latinNameOf(entry)}</span>
              </span>
              <span class="block text-13">{entry.delegation.name}</span>
              <Members of={entry} />
            </span>
          </li>
        )}
      </For>
    </ul>
  </Show>
)
