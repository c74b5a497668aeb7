import { createEffect, createSignal, on } from 'solid-js'
import type { Act } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** Asks for the number under which a filing is accepted. */
export function AcceptDialog(props: {
  open: boolean
  act: Act
  onClose: () => void
  onGive: (fileNumber: string) => void
}) {
  const [number, setNumber] = createSignal('')
  const [tried, setTried] = createSignal(false)
  createEffect(
    on(
      () => props.open,
      () => {
        setNumber('')
        setTried(false)
        props.act.clear()
      },
    ),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (number().trim()) props.onGive(number().trim())
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onClose}
      title={t('filing.accept')}
      more={t('filing.acceptMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="accept" kind="primary" busy={props.act.busy}>
            {t('filing.accept')}
          </Button>
        </>
      }
    >
      <form id="accept" class="grid gap-4" onSubmit={submit} noValidate>
        <TextInput
          label={t('filing.fileNumber')}
          name="fileNumber"
          maxLength={60}
          value={number()}
          onInput={setNumber}
          error={tried() && !number().trim() ? t('filing.fileNumberNeeded') : null}
        />
        <ActError of={props.act} />
      </form>
    </Dialog>
  )
}
