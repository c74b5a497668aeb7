import { t } from '../../lib/text/index.ts'
import { LeftMarks } from './left-marks.tsx'
import { QuietPage } from './quiet-page.tsx'

/** A tablet whose event is over: it takes no more marks for it; what never reached the server can be saved. */
export function OverPage() {
  return (
    <QuietPage title={t('tablet.overTitle')} more={t('tablet.overMore')}>
      <LeftMarks />
      <a class="inline-flex min-h-11 items-center justify-self-center text-15" href="/judge/pair">
        {t('judge.pairThis')}
      </a>
    </QuietPage>
  )
}
