import QrCode from 'lucide-solid/icons/qr-code'
import { t } from '../../lib/text/index.ts'
import { LeftMarks } from './left-marks.tsx'
import { QuietPage } from './quiet-page.tsx'

const linkClass =
  'inline-flex min-h-14 select-none items-center justify-center gap-2 rounded-md px-6 text-17 font-medium no-underline transition-colors'

/** How a device becomes a judge's. */
export function Nobody() {
  return (
    <QuietPage title={t('judge.nobodyTitle')} more={t('judge.nobodyMore')}>
      <LeftMarks />
      <div class="grid gap-3">
        <a href="/judge/pair" class={`${linkClass} bg-accent text-on-accent hover:bg-accent-hover`}>
          <QrCode class="size-5" aria-hidden="true" />
          {t('judge.pairThis')}
        </a>
        <a
          href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}
          class={`${linkClass} text-ink inset-ring inset-ring-strong/60 hover:bg-hover`}
        >
          {t('judge.signInInstead')}
        </a>
      </div>
    </QuietPage>
  )
}
