import { For } from 'solid-js'
import type { OccupationView } from '#domain/standards/occupation-contract'
import { type StandardKind, standardKinds } from '#domain/standards/standard'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'

/** Which kind of occupations is in sight, with how many there are of each. */
export function KindTabs(props: {
  occupations: readonly OccupationView[]
  kind: StandardKind | null
  onKind: (kind: StandardKind | null) => void
}) {
  const count = (kind: StandardKind | null) =>
    props.occupations.filter((one) => kind === null || one.kind === kind).length
  return (
    <nav
      aria-label={t('occupations.kinds')}
      class="flex gap-x-1 overflow-x-auto border-line border-b max-sm:-mx-4 max-sm:px-4"
    >
      <For each={[null, ...standardKinds]}>
        {(kind) => (
          <button
            type="button"
            aria-current={props.kind === kind ? 'true' : undefined}
            onClick={() => props.onKind(kind)}
            class={classNames(
              '-mb-px inline-flex min-h-11 shrink-0 items-center gap-2 whitespace-nowrap border-b-2 px-3 font-medium text-15 transition-colors focus-visible:-outline-offset-2',
              props.kind === kind ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {kind === null ? t('occupations.kind-all') : t(`occupations.kind-${kind}`)}
            <span class="rounded-full bg-hover px-2 text-13 text-muted">{count(kind)}</span>
          </button>
        )}
      </For>
    </nav>
  )
}
