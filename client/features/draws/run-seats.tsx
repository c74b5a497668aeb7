import { createEffect, createSignal, on } from 'solid-js'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { PublicValueFields } from './public-value-fields.tsx'

/** Mixes one public value into every draw of seats that waits for it. */
export function RunSeatsDialog(props: { eventId: string; open: boolean; onClose: () => void }) {
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const [value, setValue] = createSignal('')
  const [knownAt, setKnownAt] = createSignal<string | null>(null)
  createEffect(
    on(
      () => props.open,
      () => {
        setTried(false)
        setValue('')
        setKnownAt(null)
        act.clear()
      },
    ),
  )
  const send = async () => {
    const body = { publicValue: value().trim(), knownAt: knownAt() }
    const done = await act.send<{ drawn: number }>('POST', `/api/events/${props.eventId}/seats/run`, body)
    if (!done) return
    refreshRemotes(`/api/events/${props.eventId}/seats`)
    sayDone(t('draws.seatsRan', { n: done.drawn }))
    props.onClose()
  }
  return (
    <Dialog
      open={props.open}
      onOpen={() => props.onClose()}
      title={t('draws.runSeats')}
      more={t('draws.runSeatsMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="run-seats" kind="primary" busy={act.busy}>
            {t('draws.run')}
          </Button>
        </>
      }
    >
      <DeskForm id="run-seats" act={act} onTry={() => setTried(true)} onSend={send}>
        <PublicValueFields
          tried={tried()}
          value={value()}
          onValue={setValue}
          knownAt={knownAt()}
          onKnownAt={setKnownAt}
        />
      </DeskForm>
    </Dialog>
  )
}
