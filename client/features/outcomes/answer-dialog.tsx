import { createEffect, createSignal, on, Show } from 'solid-js'
import type { PartRule } from '#domain/outcomes/contract'
import type { ObjectionView } from '#domain/outcomes/views'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea, TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { isScore } from './enter-score.tsx'

type Ruling = 'uphold' | 'dismiss'

/** Answers an objection; where it is upheld and about a score that was entered, with the points that are right. */
export function AnswerDialog(props: {
  eventId: string
  objection: ObjectionView | null
  rule: PartRule | undefined
  onClose: () => void
  onDone: () => void
}) {
  const act = createAct()
  const [ruling, setRuling] = createSignal<Ruling | ''>('')
  const [answer, setAnswer] = createSignal('')
  const [corrects, setCorrects] = createSignal(false)
  const [points, setPoints] = createSignal('')
  const [tried, setTried] = createSignal(false)
  createEffect(
    on(
      () => props.objection?.id,
      () => {
        setRuling('')
        setAnswer('')
        setCorrects(false)
        setPoints('')
        setTried(false)
        act.clear()
      },
    ),
  )
  const canCorrect = () => Boolean(props.objection?.entryId && props.rule && !props.rule.byMarks)
  const maximum = () => props.rule?.maximum ?? '100'
  const isCorrected = () => ruling() === 'uphold' && canCorrect() && corrects()
  const send = async () => {
    const correction = isCorrected() ? { points: points().trim(), absent: false } : null
    const input = { upheld: ruling() === 'uphold', answer: answer().trim(), correction }
    const at = `/api/events/${props.eventId}/objections/${props.objection?.id}/answer`
    if (!(await act.send('POST', at, input))) return
    sayDone(t('outcomes.answered'))
    props.onDone()
  }
  return (
    <Dialog
      open={props.objection !== null}
      onOpen={(open) => !open && props.onClose()}
      title={t('outcomes.answerTitle')}
      more={props.objection?.words ?? ''}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="answer-objection" kind="primary" busy={act.busy}>
            {t('outcomes.answer')}
          </Button>
        </>
      }
    >
      <DeskForm id="answer-objection" act={act} onTry={() => setTried(true)} onSend={send}>
        <RadioGroup
          label={t('outcomes.ruling')}
          value={ruling()}
          options={(['uphold', 'dismiss'] as const).map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          onChange={setRuling}
          error={tried() && ruling() === '' ? t('common.required') : null}
        />
        <Show when={ruling() === 'uphold'}>
          <Show when={canCorrect()} fallback={<p class="text-15 text-muted">{t('outcomes.correctElsewhere')}</p>}>
            <Checkbox label={t('outcomes.correctNow')} checked={corrects()} onChange={setCorrects} />
            <Show when={corrects()}>
              <TextInput
                label={t('outcomes.correct')}
                name="points"
                inputMode="decimal"
                autocomplete="off"
                maxLength={12}
                value={points()}
                onInput={setPoints}
                error={
                  tried() && !isScore(points(), maximum()) ? t('outcomes.pointsWrong', { maximum: maximum() }) : null
                }
              />
            </Show>
          </Show>
        </Show>
        <TextArea
          label={t('outcomes.answerWords')}
          hint={t('outcomes.answerHint')}
          name="answer"
          maxLength={500}
          value={answer()}
          onInput={setAnswer}
          error={tried() && answer().trim().length < 2 ? t('outcomes.reasonShort') : null}
        />
      </DeskForm>
    </Dialog>
  )
}
