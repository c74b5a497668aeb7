import { createEffect, createSignal, on } from 'solid-js'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import type { Link } from './invitation-link.tsx'

const LEAST = 4

/** Somebody whose password is lost. */
export interface Locked {
  readonly personId: string
  readonly name: string
}

/** Asks an administrator why a password is replaced: the person reads it. `onLink` gets the one-time link. */
export function RecoverDialog(props: { of: Locked | null; onClose: () => void; onLink: (link: Link) => void }) {
  const act = createAct()
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  createEffect(
    on(
      () => props.of,
      () => {
        setReason('')
        setTried(false)
        act.clear()
      },
    ),
  )
  const send = async () => {
    const { of } = props
    if (!of) return
    const path = `/api/people/${of.personId}/recovery`
    const made = await act.send<{ invitation: string }>('POST', path, { reason: reason().trim() })
    if (!made) return
    props.onClose()
    props.onLink({ name: of.name, url: made.invitation, recovers: true })
  }
  return (
    <Dialog
      open={props.of !== null}
      onOpen={props.onClose}
      title={t('officials.recoverTitle', { name: props.of?.name ?? '' })}
      more={t('officials.recoverMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="recover" kind="danger" busy={act.busy}>
            {t('officials.recover')}
          </Button>
        </>
      }
    >
      <DeskForm id="recover" act={act} onTry={() => setTried(true)} onSend={send}>
        <TextArea
          label={t('officials.recoverReason')}
          hint={t('officials.recoverHint')}
          name="reason"
          maxLength={300}
          value={reason()}
          onInput={setReason}
          error={tried() && reason().trim().length < LEAST ? t('officials.recoverShort') : null}
        />
      </DeskForm>
    </Dialog>
  )
}
