import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import UserMinus from 'lucide-solid/icons/user-minus'
import { For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Conflict } from '#domain/conflicts/find'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'

/** What names a conflict of a panel. */
export interface ConflictNames {
  person(personId: string): string
  entry(entryId: string): { readonly number: number; readonly name: string } | undefined
}

/** So many conflicts of a panel are listed; whoever mends these sees the next. */
const MOST = 5

/** Who of a panel meets which of its entries, and by what tie, while the roster is being edited. */
export function PanelConflicts(props: {
  conflicts: readonly Conflict[]
  names: ConflictNames
  /** By the rules the others of the panel judge the entry: then it is as it should be. */
  recused: boolean
}) {
  const Icon = () => (
    <Dynamic component={props.recused ? UserMinus : TriangleAlert} class="mt-0.5 size-5 shrink-0" aria-hidden="true" />
  )
  const entryOf = (id: string) => {
    const { number = 0, name = '' } = props.names.entry(id) ?? {}
    return t('conflicts.entryTag', { number, name })
  }
  return (
    <Show when={props.conflicts.length > 0}>
      <ul
        class={classNames(
          'grid gap-2 rounded-md p-3 text-15',
          props.recused ? 'bg-waiting-soft text-ink' : 'bg-refused-soft text-refused',
        )}
        aria-label={t('conflicts.inPanel')}
      >
        <Show when={props.recused}>
          <li class="text-13 text-muted">{t('conflicts.recused')}</li>
        </Show>
        <For each={props.conflicts.slice(0, MOST)}>
          {({ personId, entryId, kind }) => (
            <li class="flex gap-2">
              <Icon />
              <span class="min-w-0">
                {t('conflicts.met', {
                  person: props.names.person(personId),
                  entry: entryOf(entryId),
                  kind: t(`conflicts.kind-${kind}`),
                })}
              </span>
            </li>
          )}
        </For>
        <Show when={props.conflicts.length > MOST}>
          <li class="ps-7 text-13">{t('conflicts.further', { n: props.conflicts.length - MOST })}</li>
        </Show>
      </ul>
    </Show>
  )
}
