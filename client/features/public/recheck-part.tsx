import { Show } from 'solid-js'
import type { RecheckSummary } from '#domain/supervision/contract'
import { createRemote } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'

/** How the marks of a published result were checked again; nothing where they were not. */
export function RecheckPart(props: { disciplineId: string }) {
  const remote = createRemote<{ recheck: RecheckSummary | null }>(
    () => `/api/disciplines/${props.disciplineId}/recheck/summary`,
  )
  return (
    <Show when={remote.data?.recheck}>
      {(found) => (
        <section class="grid gap-2 border-line border-t pt-5">
          <h2 class="text-20">{t('public.recheck')}</h2>
          <p class="max-w-160 text-15 text-pretty">
            {t('public.recheckOf', { n: found().checked, total: found().entries, errors: found().errors })}{' '}
            <Show when={found().calledInAt}>{t('public.recheckAll')} </Show>
            <Show when={found().drawId}>
              {(drawId) => <a href={`/draws/${drawId()}`}>{t('public.recheckDraw')}</a>}
            </Show>
          </p>
        </section>
      )}
    </Show>
  )
}
