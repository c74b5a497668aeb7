import CircleX from 'lucide-solid/icons/circle-x'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { For, Show } from 'solid-js'
import type { StandardProblem } from '#domain/standards/standard-problems'
import { t } from '../../../lib/text/index.ts'
import { placedProblemText } from '../problem-words.ts'

/** Everything wrong with the draft, errors first; each leads to its field. */
export function ProblemsPanel(props: { problems: readonly StandardProblem[]; onGo: (where: string) => void }) {
  const sorted = () => [
    ...props.problems.filter(({ severity }) => severity === 'error'),
    ...props.problems.filter(({ severity }) => severity === 'warning'),
  ]
  return (
    <section aria-label={t('occupations.problems')} class="rounded-md bg-raised inset-ring inset-ring-line">
      <ul class="max-h-72 overflow-y-auto p-1">
        <For each={sorted()} fallback={<li class="px-3 py-3 text-15 text-muted">{t('occupations.noProblems')}</li>}>
          {(problem) => (
            <li>
              <button
                type="button"
                onClick={() => props.onGo(problem.where)}
                class="flex min-h-11 w-full items-center gap-3 rounded-sm px-3 py-1.5 text-start text-15 hover:bg-hover"
              >
                <Show
                  when={problem.severity === 'error'}
                  fallback={<TriangleAlert class="size-4 shrink-0 text-saved" aria-hidden="true" />}
                >
                  <CircleX class="size-4 shrink-0 text-refused" aria-hidden="true" />
                </Show>
                {placedProblemText(problem)}
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
