import CloudDownload from 'lucide-solid/icons/cloud-download'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { sayDone, sayError } from '../desk/say.ts'

/** Asks the event's tablets to load what their sessions need; each does so within half a minute of being reached. */
export function AskToLoad(props: { eventId: string }) {
  const act = createAct()
  const ask = async () => {
    const asked = await act.send<{ tablets: number }>('POST', `/api/events/${props.eventId}/tablets/ask-to-load`)
    if (asked) sayDone(t('devices.asked', { n: asked.tablets }))
    else sayError(act.error)
  }
  return (
    <Button busy={act.busy} icon={<CloudDownload class="size-5" aria-hidden="true" />} onClick={() => void ask()}>
      {t('devices.askToLoad')}
    </Button>
  )
}
