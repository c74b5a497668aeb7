import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { For } from 'solid-js'
import type { JudgeAnalysis } from '#domain/rankings/analysis/contract'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { percent } from './figures.tsx'

/** The single scores that lie farthest from the others', each a way to its sheet. */
export function OutliersPart(props: { of: JudgeAnalysis }) {
  const nameOf = (id: string) => props.of.judges.find(({ judgeId }) => judgeId === id)?.name ?? ''
  return (
    <Section title={t('analysis.outliers')} more={t('analysis.outliersMore')}>
      <ul class="grid gap-x-6 sm:grid-cols-2">
        <For each={props.of.outliers} fallback={<li class="text-15 text-muted">{t('analysis.noOutliers')}</li>}>
          {({ entryId, entry, sessionId, subCriterionId, aspect, judgeId, difference }) => (
            <li class="border-line border-b">
              <A
                href={`/desk/sessions/${sessionId}?sheet=${entryId}:${subCriterionId}`}
                class="flex min-h-13 items-center gap-4 rounded-sm px-2 text-15 text-ink no-underline hover:bg-hover"
              >
                <span class="min-w-16 text-end font-semibold tabular-nums">{percent(difference)}</span>
                <span class="min-w-0 flex-1">
                  <span class="block truncate font-medium">{nameOf(judgeId)}</span>
                  <span class="block text-13 text-muted">{t('analysis.outlierOf', { entry, aspect })}</span>
                </span>
                <ChevronRight class="size-5 text-muted" aria-hidden="true" />
              </A>
            </li>
          )}
        </For>
      </ul>
    </Section>
  )
}
