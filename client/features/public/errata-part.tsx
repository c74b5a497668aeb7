import { For, Show } from 'solid-js'
import type { Erratum } from '#domain/appeals/contract'
import { createRemote } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'

/** What upheld appeals have changed in a published result; nothing where nothing was. */
export function ErrataPart(props: { disciplineId: string }) {
  const remote = createRemote<{ errata: Erratum[] }>(() => `/api/disciplines/${props.disciplineId}/errata`)
  const errata = () => remote.data?.errata ?? []
  return (
    <Show when={errata().length > 0}>
      <section class="grid gap-3">
        <h2 class="text-20">{t('public.errata')}</h2>
        <ul class="grid gap-3">
          <For each={errata()}>
            {({ version, at, entry, sheet, words, before, after }) => (
              <li class="grid gap-1 rounded-md bg-saved-soft px-4 py-3 text-15">
                <span class="font-medium">{t('public.erratumOf', { entry, sheet, before, after })}</span>
                <span class="wrap-anywhere">{words}</span>
                <span class="text-13 text-muted">
                  {t('public.version', { n: version })} · {formatDateTime(at)}
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
