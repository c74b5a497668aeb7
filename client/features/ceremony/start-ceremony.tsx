import PartyPopper from 'lucide-solid/icons/party-popper'
import type { DisciplineView } from '#domain/events/contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'

/** Before the ceremony: what it does, and its beginning. */
export function StartCeremony(props: { discipline: DisciplineView; onStarted: () => void }) {
  const act = createAct()
  const start = async () => {
    if (!(await act.send('POST', `/api/disciplines/${props.discipline.id}/unveiling`))) return
    refreshRemotes('/api/events')
    props.onStarted()
  }
  return (
    <Section title={t('ceremony.ceremony')} more={t('ceremony.more')}>
      <ol class="grid max-w-prose list-decimal gap-2 ps-6 text-15">
        <li>{t('ceremony.stepConfirm')}</li>
        <li>{t('ceremony.stepWall')}</li>
        <li>{t('ceremony.stepUnveil')}</li>
        <li>{t('ceremony.stepPublish')}</li>
      </ol>
      <ActError of={act} />
      <div class="flex flex-wrap gap-4">
        <Button
          kind="primary"
          size="large"
          busy={act.busy}
          icon={<PartyPopper class="size-5" aria-hidden="true" />}
          onClick={() => void start()}
        >
          {t('ceremony.start')}
        </Button>
      </div>
    </Section>
  )
}
