import { createEffect, createSignal, on } from 'solid-js'
import type { Act } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-input.tsx'

const LEAST = 3
const MOST = 500

/** Asks for the reason of an act that is kept on record; `onGive` is called with it. */
export function ReasonDialog(props: {
  open: boolean
  title: string
  more: string
  verb: string
  act: Act
  onClose: () => void
  onGive: (reason: string) => void
}) {
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  let form: HTMLFormElement | undefined
  createEffect(
    on(
      () => props.open,
      () => {
        setReason('')
        setTried(false)
        props.act.clear()
      },
    ),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason().trim().length < LEAST) return form?.querySelector('textarea')?.focus()
    props.onGive(reason().trim())
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onClose}
      title={props.title}
      more={props.more}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="reason" kind="danger" busy={props.act.busy}>
            {props.verb}
          </Button>
        </>
      }
    >
      <form id="reason" ref={form} class="grid gap-4" onSubmit={submit} noValidate>
        <TextArea
          label={t('sessions.reason')}
          hint={t('sessions.reasonHint')}
          name="reason"
          maxLength={MOST}
          value={reason()}
          onInput={setReason}
          error={tried() && reason().trim().length < LEAST ? t('sessions.reasonShort') : null}
        />
        <ActError of={props.act} />
      </form>
    </Dialog>
  )
}
