import { useParams } from '@solidjs/router'
import Scale from 'lucide-solid/icons/scale'
import { onCleanup, Show } from 'solid-js'
import type { JudgeAnalysis } from '#domain/rankings/analysis/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { DisciplineFrame } from '../desk/frames.tsx'
import { AgreementPart } from './agreement-part.tsx'
import { JudgesTable } from './judges-table.tsx'
import { OutliersPart } from './outliers-part.tsx'
import { TraineesTable } from './trainees-table.tsx'

/** How often the figures are read again while somebody looks, in milliseconds. */
const EVERY = 15_000

/** How the judges of a discipline score beside each other, while there is time to act. */
export default function JudgesPage() {
  const params = useParams<{ disciplineId: string }>()
  const analysis = createRemote<JudgeAnalysis>(() => `/api/disciplines/${params.disciplineId}/judge-analysis`)
  const timer = setInterval(() => document.visibilityState === 'visible' && analysis.refresh(), EVERY)
  onCleanup(() => clearInterval(timer))
  const nothing = ({ scores }: JudgeAnalysis) =>
    scores === 0 && (
      <EmptyState icon={<Scale aria-hidden="true" />} title={t('analysis.emptyTitle')} more={t('analysis.emptyMore')} />
    )
  return (
    <DisciplineFrame tabName={t('analysis.judges')}>
      {() => (
        <Remote of={analysis} empty={nothing}>
          {(found) => (
            <>
              <p class="flex flex-wrap gap-x-6 gap-y-1 text-15 text-muted">
                <span class="min-w-0 flex-1 basis-64">{t('analysis.more')}</span>
                <span class="text-13">{t('analysis.asOf', { time: formatTime(found().at) })}</span>
              </p>
              <AgreementPart of={found()} />
              <Section title={t('analysis.judges')} more={t('analysis.intervalNote')}>
                <JudgesTable judges={found().judges} />
              </Section>
              <Show when={found().trainees.length > 0}>
                <Section title={t('analysis.trainees')} more={t('analysis.traineesMore')}>
                  <TraineesTable trainees={found().trainees} />
                </Section>
              </Show>
              <OutliersPart of={found()} />
            </>
          )}
        </Remote>
      )}
    </DisciplineFrame>
  )
}
