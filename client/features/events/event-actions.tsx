import Lock from 'lucide-solid/icons/lock'
import Megaphone from 'lucide-solid/icons/megaphone'
import { Match, Show, Switch } from 'solid-js'
import type { EventView } from '#domain/events/contract'
import { runners } from '#domain/people/access'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { may } from '../desk/access.ts'
import { sayDone, sayError } from '../desk/say.ts'

/** What moves an event on: announcing a draft, closing what was announced. */
export function EventActions(props: { event: EventView /** Whether announcing comes next. */; ready: boolean }) {
  const act = createAct()
  const go = async (step: 'announce' | 'close', done: string) => {
    const sent = await act.send('POST', `/api/events/${props.event.id}/${step}`)
    if (!sent) return sayError(act.error)
    refreshRemotes('/api/events')
    sayDone(done)
  }
  const announce = async () => {
    const sure = await confirmAct({
      title: t('events.announceTitle'),
      lost: t('events.announceMore'),
      verb: t('events.announce'),
    })
    if (sure) await go('announce', t('events.announced'))
  }
  const close = async () => {
    const { name } = props.event
    const sure = await confirmAct({
      title: t('events.closeTitle'),
      lost: t('events.closeMore', { name }),
      verb: t('events.close'),
    })
    if (sure) await go('close', t('events.closed'))
  }
  return (
    <Show when={may(runners, props.event.id)}>
      <Switch>
        <Match when={props.event.state === 'draft' && props.event.kind === 'competition'}>
          <Button
            kind={props.ready ? 'primary' : 'plain'}
            busy={act.busy}
            icon={<Megaphone class="size-5" aria-hidden="true" />}
            onClick={() => void announce()}
          >
            {t('events.announce')}
          </Button>
        </Match>
        <Match when={props.event.state === 'announced'}>
          <Button busy={act.busy} icon={<Lock class="size-5" aria-hidden="true" />} onClick={() => void close()}>
            {t('events.close')}
          </Button>
        </Match>
      </Switch>
    </Show>
  )
}
