import { createEffect, createSignal, on, Show } from 'solid-js'
import { parsePoints, points as pointsOf } from '#domain/kit/points'
import { whyNotPoints } from '#domain/outcomes/points'
import type { PartOutcome } from '#domain/outcomes/views'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea, TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { componentName } from './names.ts'

type What = 'points' | 'absent' | 'back'

/** Whether a text is a number of points that a component out of `maximum` takes. */
export function isScore(text: string, maximum: string): boolean {
  const points = parsePoints(text)
  return points !== null && whyNotPoints(points, pointsOf(maximum)) === null
}

/** Enters one score by hand, with the reason that is kept; open while there is a component to enter it for. */
export function EnterScore(props: {
  part: PartOutcome | null
  name: string
  maximum: string
  onClose: () => void
  onDone: () => void
}) {
  const act = createAct()
  const [what, setWhat] = createSignal<What>('points')
  const [points, setPoints] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  createEffect(
    on(
      () => props.part,
      (part) => {
        setWhat('points')
        setPoints(part?.points ?? '')
        setReason('')
        setTried(false)
        act.clear()
      },
    ),
  )
  const send = async () => {
    const given = what() === 'points' ? points().trim() : null
    const input = { points: given, absent: what() === 'absent', reason: reason().trim() }
    if (!(await act.send('POST', `/api/entries/${props.part?.entryId}/score`, input))) return
    sayDone(t('outcomes.entered'))
    props.onDone()
  }
  return (
    <Dialog
      open={props.part !== null}
      onOpen={(open) => !open && props.onClose()}
      title={t('outcomes.enterTitle')}
      more={
        props.part
          ? t('outcomes.enterMore', {
              ...{ name: props.name, maximum: props.maximum },
              component: componentName(props.part.component),
            })
          : ''
      }
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="enter-score" kind="primary" busy={act.busy}>
            {t('outcomes.save')}
          </Button>
        </>
      }
    >
      <DeskForm id="enter-score" act={act} onTry={() => setTried(true)} onSend={send}>
        <RadioGroup
          row
          label={t('outcomes.what')}
          value={what()}
          options={(['points', 'absent', ...(props.part?.source ? (['back'] as const) : [])] as const).map((value) => ({
            value,
            label: t(`outcomes.what-${value}`),
          }))}
          onChange={setWhat}
        />
        <Show when={what() === 'points'}>
          <TextInput
            label={t('outcomes.points')}
            name="points"
            inputMode="decimal"
            autocomplete="off"
            maxLength={12}
            value={points()}
            onInput={setPoints}
            error={
              tried() && !isScore(points(), props.maximum)
                ? t('outcomes.pointsWrong', { maximum: props.maximum })
                : null
            }
          />
        </Show>
        <TextArea
          label={t('outcomes.reason')}
          hint={t('outcomes.reasonHint')}
          name="reason"
          maxLength={500}
          value={reason()}
          onInput={setReason}
          error={tried() && reason().trim().length < 2 ? t('outcomes.reasonShort') : null}
        />
      </DeskForm>
    </Dialog>
  )
}
