import { A } from '@solidjs/router'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { For, Show } from 'solid-js'
import type { ConflictsView } from '#domain/conflicts/contract'
import { t } from '../../lib/text/index.ts'

/** Where a judge meets an entry in conflict, in the panels as they stand; a press leads to the roster. */
export function MetConflicts(props: { found: ConflictsView }) {
  return (
    <Show when={props.found.met.length + props.found.sealed.length > 0}>
      <div class="grid gap-2 rounded-md bg-refused-soft p-4 text-15 text-refused" role="alert">
        <p class="flex gap-2 font-semibold">
          <TriangleAlert class="mt-0.5 size-5 shrink-0" aria-hidden="true" />
          {t('conflicts.metTitle')}
        </p>
        <p class="ps-7">{t('conflicts.metMore')}</p>
        <ul class="grid gap-1 ps-7">
          <For each={props.found.met}>
            {(one) => (
              <li class="flex flex-wrap gap-x-3">
                <Place {...one} />
                <span>
                  {t('conflicts.met', {
                    person: one.person.name,
                    entry: t('conflicts.entryTag', one.entry),
                    kind: t(`conflicts.kind-${one.kind}`),
                  })}
                </span>
              </li>
            )}
          </For>
          <For each={props.found.sealed}>
            {(one) => (
              <li class="flex flex-wrap gap-x-3">
                <Place {...one} />
                <span>{t('conflicts.sealedIn')}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}

function Place(props: { sessionId: string; session: string; panel: string }) {
  return (
    <A class="text-refused underline" href={`/desk/sessions/${props.sessionId}/roster`}>
      {t('conflicts.metIn', { session: props.session, panel: props.panel })}
    </A>
  )
}
