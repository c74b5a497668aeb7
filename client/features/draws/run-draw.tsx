import { createEffect, createSignal, on } from 'solid-js'
import type { DrawView } from '#domain/draws/contract'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { PublicValueFields } from './public-value-fields.tsx'

/** Mixes the public value in and runs the draw; `onRun` follows. */
export function RunDrawDialog(props: { draw: DrawView | null; onClose: () => void; onRun?: () => void }) {
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const [value, setValue] = createSignal('')
  const [knownAt, setKnownAt] = createSignal<string | null>(null)
  createEffect(
    on(
      () => props.draw,
      () => {
        setTried(false)
        setValue('')
        setKnownAt(null)
        act.clear()
      },
    ),
  )
  const send = async () => {
    if (!props.draw) return
    const { eventId, record } = props.draw
    const body = { publicValue: value().trim(), knownAt: knownAt() }
    if (!(await act.send('POST', `/api/events/${eventId}/draws/${record.id}/run`, body))) return
    refreshRemotes(`/api/events/${eventId}/draws`)
    sayDone(t('draws.ran'))
    props.onRun?.()
    props.onClose()
  }
  return (
    <Dialog
      open={props.draw !== null}
      onOpen={() => props.onClose()}
      title={t('draws.runTitle')}
      more={t('draws.runMore', { source: props.draw?.record.source ?? '' })}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="run-draw" kind="primary" busy={act.busy}>
            {t('draws.run')}
          </Button>
        </>
      }
    >
      <DeskForm id="run-draw" act={act} onTry={() => setTried(true)} onSend={send}>
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
