import { createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { type BulkDecision, type Returnable, returnable } from '#domain/applications/contract'
import type { Act } from '../../../lib/act.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-input.tsx'
import { DeskForm } from '../../desk/form.tsx'

interface DialogProps {
  open: boolean
  onOpen: (open: boolean) => void
  act: Act
  /** Whom it is about, in a line under the title. */
  about: string
  onDecide: (decision: BulkDecision) => Promise<unknown>
}

const isGiven = (text: string | undefined) => (text ?? '').trim().length >= 2

/** Which parts are to be mended, each with its reason. */
export function ReturnDialog(props: DialogProps) {
  return (
    <Dialog
      wide
      open={props.open}
      onOpen={props.onOpen}
      title={`${t('review.returnTitle')} · ${props.about}`}
      more={t('review.returnMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="return-parts" busy={props.act.busy}>
            {t('review.returnSend')}
          </Button>
        </>
      }
    >
      <ReturnForm act={props.act} onDecide={props.onDecide} />
    </Dialog>
  )
}

/** Reasons that come up often, to begin with. */
const usual = (part: Returnable): string =>
  part === 'photo' ? t('review.why-photo') : part === 'documents' ? t('review.why-documents') : ''

function ReturnForm(props: Pick<DialogProps, 'act' | 'onDecide'>) {
  const [reasons, setReasons] = createStore<Partial<Record<Returnable, string>>>({})
  const [tried, setTried] = createSignal(false)
  const chosen = () => returnable.filter((part) => reasons[part] !== undefined)
  const send = async () => {
    const parts = chosen().map((part) => ({ part, reason: (reasons[part] ?? '').trim() }))
    if (parts.length === 0) return
    await props.onDecide({ kind: 'return', parts })
  }
  return (
    <DeskForm id="return-parts" act={props.act} onTry={() => setTried(true)} onSend={send} class="grid gap-1">
      <For each={returnable}>
        {(part) => (
          <div class="border-line border-b last:border-b-0">
            <Checkbox
              label={t(`apply.part-${part}`)}
              checked={reasons[part] !== undefined}
              onChange={(checked) => setReasons(part, checked ? usual(part) : undefined)}
            />
            <Show when={reasons[part] !== undefined}>
              <div class="ps-8 pb-4">
                <TextArea
                  label={t('review.reason')}
                  hideLabel
                  rows={2}
                  maxLength={500}
                  value={reasons[part] ?? ''}
                  onInput={(text) => setReasons(part, text)}
                  error={tried() && !isGiven(reasons[part]) ? t('review.reasonNeeded') : null}
                />
              </div>
            </Show>
          </div>
        )}
      </For>
      <Show when={tried() && chosen().length === 0}>
        <p role="alert" class="pt-2 text-15 text-refused">
          {t('review.partNeeded')}
        </p>
      </Show>
    </DeskForm>
  )
}

/** Why applications are refused. */
export function RefuseDialog(props: DialogProps) {
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={`${t('review.refuseTitle')} · ${props.about}`}
      more={t('review.refuseMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button kind="danger" type="submit" form="refuse-applications" busy={props.act.busy}>
            {t('review.refuseSend')}
          </Button>
        </>
      }
    >
      <RefuseForm act={props.act} onDecide={props.onDecide} />
    </Dialog>
  )
}

function RefuseForm(props: Pick<DialogProps, 'act' | 'onDecide'>) {
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  return (
    <DeskForm
      id="refuse-applications"
      act={props.act}
      onTry={() => setTried(true)}
      onSend={async () => void (await props.onDecide({ kind: 'refuse', reason: reason().trim() }))}
    >
      <TextArea
        label={t('review.reason')}
        maxLength={500}
        value={reason()}
        onInput={setReason}
        error={tried() && !isGiven(reason()) ? t('review.reasonNeeded') : null}
      />
    </DeskForm>
  )
}
