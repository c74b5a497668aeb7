import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import { createSignal, Show } from 'solid-js'
import type { ApplicationReview } from '#domain/applications/review-contract'
import type { PlainIdentity } from '#domain/people/identity'
import { createAct } from '../../../lib/act.ts'
import { formatDate } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { may } from '../../desk/access.ts'
import { Facts } from '../../desk/facts.tsx'
import { DeskForm } from '../../desk/form.tsx'
import { Part } from './part.tsx'

/** Who applies: numbers masked, and shown in full for a moment to whoever says why. */
export function IdentityPart(props: { of: ApplicationReview }) {
  const [plain, setPlain] = createSignal<PlainIdentity | null>(null)
  const [asking, setAsking] = createSignal(false)
  const mayUnmask = () => may(['administrator', 'manager', 'authority', 'reviewer'], props.of.eventId)
  const shown = () => plain() ?? props.of.identity
  return (
    <Part
      title={t('review.identity')}
      actions={
        <Show when={props.of.identity && mayUnmask()}>
          <Show
            when={plain()}
            fallback={
              <Button kind="quiet" icon={<Eye class="size-5" aria-hidden="true" />} onClick={() => setAsking(true)}>
                {t('review.unmask')}
              </Button>
            }
          >
            <Button kind="quiet" icon={<EyeOff class="size-5" aria-hidden="true" />} onClick={() => setPlain(null)}>
              {t('review.hide')}
            </Button>
          </Show>
        </Show>
      }
    >
      <Show when={shown()} fallback={<p class="text-15 text-muted">{t('review.noIdentity')}</p>}>
        {(identity) => (
          <Facts
            class="grid-cols-2"
            facts={[
              { name: t('review.documentKind'), value: t(`my.document-${identity().documentKind}`) },
              { name: t('review.number'), value: <span class="tabular-nums">{identity().number}</span> },
              { name: t('review.birthDate'), value: dayOrNone(identity().birthDate) },
              { name: t('review.sex'), value: sexWord(identity().sex) },
              { name: t('review.phone'), value: <span class="tabular-nums">{identity().phone ?? '–'}</span> },
            ]}
          />
        )}
      </Show>
      <Unmask
        of={props.of}
        open={asking()}
        onOpen={setAsking}
        onShown={(identity) => {
          setPlain(identity)
          setAsking(false)
        }}
      />
    </Part>
  )
}

const dayOrNone = (day: string | null) => (day ? formatDate(day) : '–')
const sexWord = (sex: PlainIdentity['sex']) => (sex ? t(`my.sex-${sex}`) : '–')

function Unmask(props: {
  of: ApplicationReview
  open: boolean
  onOpen: (open: boolean) => void
  onShown: (identity: PlainIdentity) => void
}) {
  const act = createAct()
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const send = async () => {
    const { eventId, personId } = props.of
    const path = `/api/events/${eventId}/candidates/${personId}/unmask`
    const found = await act.send<PlainIdentity>('POST', path, { reason: reason().trim() })
    if (found) props.onShown(found)
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('review.unmaskTitle')}
      more={t('review.unmaskMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="unmask" busy={act.busy}>
            {t('review.unmaskSend')}
          </Button>
        </>
      }
    >
      <DeskForm id="unmask" act={act} onTry={() => setTried(true)} onSend={send}>
        <TextInput
          label={t('review.unmaskReason')}
          maxLength={300}
          autocomplete="off"
          value={reason()}
          onInput={setReason}
          error={tried() && reason().trim().length < 4 ? t('review.reasonNeeded') : null}
        />
      </DeskForm>
    </Dialog>
  )
}
