import { For, Show } from 'solid-js'
import type { DrawRecord } from '#domain/draws/contract'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'

/** What was drawn, or the list while nothing was; sealed items by the beginning of their hash. */
export function OutcomeList(props: { record: DrawRecord }) {
  const items = () => props.record.run?.outcome ?? props.record.items
  const names = () => new Map(props.record.opened?.map(({ item, words }) => [item, words]))
  const shown = (item: string) =>
    names().get(item) ?? (/^[0-9a-f]{64}$/.test(item) ? t('draws.sealedItem', { item: item.slice(0, 12) }) : item)
  return (
    <Section title={props.record.run ? t('draws.outcome') : t('draws.listOf', { n: props.record.items.length })}>
      <table class="w-full text-15">
        <thead class="text-13 text-muted">
          <tr>
            <th scope="col" class="w-14 py-2 text-start font-medium">
              {t('draws.position')}
            </th>
            <th scope="col" class="py-2 text-start font-medium">
              {t('draws.item')}
            </th>
            <Show when={props.record.slots && props.record.run}>
              <th scope="col" class="py-2 text-end font-medium">
                {t('draws.slot')}
              </th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={items()}>
            {(item, i) => (
              <tr class="border-line border-t">
                <td class="py-2 text-muted tabular-nums">{i() + 1}</td>
                <td class="py-2 [overflow-wrap:anywhere]" title={item}>
                  {shown(item)}
                </td>
                <Show when={props.record.run && props.record.slots?.[i()]}>
                  {(slot) => <td class="py-2 text-end font-semibold">{slot()}</td>}
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Section>
  )
}
