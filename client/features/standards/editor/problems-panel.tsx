import CircleX from 'lucide-solid/icons/circle-x'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { For, Show } from 'solid-js'
import type { SchemeProblem } from '#domain/standards/contract'
import { t } from '../../../lib/text/index.ts'
import { problemText } from '../problem-list.tsx'
import { type At, placeOfPointer } from './draft.ts'

/** Everything wrong with the draft, errors first; each leads to its part and field. */
export function ProblemsPanel(props: { problems: readonly SchemeProblem[]; onGo: (at: At, field: string) => void }) {
  const sorted = () => [
    ...props.problems.filter(({ severity }) => severity === 'error'),
    ...props.problems.filter(({ severity }) => severity === 'warning'),
  ]
  const go = ({ where }: SchemeProblem) => {
    const { at, field } = placeOfPointer(where)
    props.onGo(at, field)
  }
  return (
    <section aria-label={t('standards.problems')} class="rounded-md bg-raised inset-ring inset-ring-line">
      <ul class="max-h-72 overflow-y-auto p-1">
        <For each={sorted()} fallback={<li class="px-3 py-3 text-15 text-muted">{t('editor.noProblems')}</li>}>
          {(problem) => (
            <li>
              <button
                type="button"
                onClick={() => go(problem)}
                class="flex min-h-11 w-full items-center gap-3 rounded-sm px-3 py-1.5 text-start text-15 hover:bg-hover"
              >
                <Show
                  when={problem.severity === 'error'}
                  fallback={<TriangleAlert class="size-4 shrink-0 text-saved" aria-label={t('standards.warning')} />}
                >
                  <CircleX class="size-4 shrink-0 text-refused" aria-label={t('standards.error')} />
                </Show>
                {problemText(problem)}
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
