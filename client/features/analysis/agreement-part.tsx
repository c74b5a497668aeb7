import { For, Show } from 'solid-js'
import type { JudgeAnalysis } from '#domain/rankings/analysis/contract'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Interval } from '../../ui/interval.tsx'
import { Section } from '../../ui/page.tsx'
import { EstimateText, figure } from './figures.tsx'
import { alphaGrade } from './findings.ts'

/** How far the panels agree: one figure for all, then each panel's. */
export function AgreementPart(props: { of: JudgeAnalysis }) {
  return (
    <Section title={t('analysis.agreement')} more={t('analysis.alphaMore')}>
      <Show when={props.of.agreement} fallback={<p class="text-15 text-muted">{t('analysis.none')}</p>}>
        {(alpha) => (
          <div class="flex flex-wrap items-center gap-x-8 gap-y-3">
            <p class="flex items-baseline gap-3">
              <span class="text-13 text-muted">{t('analysis.alpha')}</span>
              <span class="text-34 font-semibold tabular-nums">{figure(alpha().value, 2)}</span>
              <Badge kind={alphaGrade(alpha().value) === 'good' ? 'accent' : 'plain'}>
                {t(`analysis.alpha-${alphaGrade(alpha().value)}`)}
              </Badge>
            </p>
            <div class="grid max-w-xs min-w-48 flex-1 gap-1">
              <Interval {...alpha()} from={0} to={1} neutral={0.8} marked={alpha().value < 0.667} />
              <EstimateText of={alpha()} digits={2} />
            </div>
            <p class="text-13 text-muted">
              {t('analysis.basis', { entries: props.of.entries, scores: props.of.scores })}
            </p>
          </div>
        )}
      </Show>
      <Show when={props.of.panels.length > 1}>
        <ul class="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
          <For each={props.of.panels}>
            {({ session, panel, agreement }) => (
              <li class="grid gap-1 rounded-md bg-raised px-4 py-3 inset-ring inset-ring-line">
                <span class="flex items-baseline justify-between gap-3 text-15">
                  {t('analysis.panelName', { session, panel })}
                  <span class="font-semibold tabular-nums">
                    {agreement ? figure(agreement.value, 2) : t('analysis.none')}
                  </span>
                </span>
                <Show when={agreement}>
                  {(alpha) => <Interval {...alpha()} from={0} to={1} neutral={0.8} marked={alpha().value < 0.667} />}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  )
}
