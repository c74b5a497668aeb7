import ScrollText from 'lucide-solid/icons/scroll-text'
import { For, Show } from 'solid-js'
import type { RuleChange } from '#domain/events/contract'
import { createRemote } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'

/** That the rules changed after marking began: when, to which version, and why. Nothing where they did not. */
export function RuleChanges(props: { disciplineId: string }) {
  const changes = createRemote<RuleChange[]>(() => `/api/disciplines/${props.disciplineId}/rule-changes`)
  return (
    <Show when={changes.data?.length ? changes.data : null}>
      {(known) => (
        <section class="grid gap-1 rounded-md bg-sunken px-4 py-3 text-15">
          <h2 class="flex items-center gap-2 font-medium">
            <ScrollText class="size-5" aria-hidden="true" />
            {t('rules.changed')}
          </h2>
          <ul class="grid gap-1 text-muted">
            <For each={known()}>
              {({ version, at, reason }) => (
                <li>{t('rules.changedLine', { version, time: formatDateTime(at), reason })}</li>
              )}
            </For>
          </ul>
        </section>
      )}
    </Show>
  )
}
