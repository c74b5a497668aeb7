import { createEffect, createSignal, on } from 'solid-js'
import type { Component } from '#domain/standards/standard'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import { toast } from '../../ui/toast.tsx'
import { DeskForm } from '../desk/form.tsx'
import { componentName } from './names.ts'

/** Whose results somebody objects to: what of it is chosen here. */
export interface Objected {
  readonly parts: readonly { readonly outcomeId: string; readonly component: Component }[]
}

/** Raises an objection to a component, or to the candidate as a whole; open while there is somebody it is about. */
export function ObjectDialog(props: {
  eventId: string
  about: Objected | null
  who: string
  onClose: () => void
  onDone: () => void
}) {
  const act = createAct()
  const [what, setWhat] = createSignal('')
  const [words, setWords] = createSignal('')
  const [tried, setTried] = createSignal(false)
  createEffect(
    on(
      () => props.about,
      () => {
        setWhat('')
        setWords('')
        setTried(false)
        act.clear()
      },
    ),
  )
  const send = async () => {
    const whole = what() === 'whole'
    const outcomeId = whole ? props.about?.parts[0]?.outcomeId : what()
    const input = { outcomeId, whole, words: words().trim() }
    if (!(await act.send('POST', `/api/events/${props.eventId}/objections`, input))) return
    toast({ state: 'stored', word: t('common.stored'), text: t('publication.sent') })
    props.onDone()
  }
  return (
    <Dialog
      open={props.about !== null}
      onOpen={(open) => !open && props.onClose()}
      title={t('publication.objectTitle')}
      more={t('publication.objectMore', { who: props.who })}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="object" kind="primary" busy={act.busy}>
            {t('publication.send')}
          </Button>
        </>
      }
    >
      <DeskForm id="object" act={act} onTry={() => setTried(true)} onSend={send}>
        <RadioGroup
          label={t('publication.about')}
          value={what()}
          options={[
            ...(props.about?.parts ?? []).map(({ outcomeId, component }) => ({
              value: outcomeId,
              label: componentName(component),
            })),
            { value: 'whole', label: t('publication.aboutWhole') },
          ]}
          onChange={setWhat}
          error={tried() && what() === '' ? t('common.required') : null}
        />
        <TextArea
          label={t('publication.words')}
          name="words"
          maxLength={2000}
          value={words()}
          onInput={setWords}
          error={tried() && words().trim().length < 5 ? t('publication.wordsShort') : null}
        />
      </DeskForm>
    </Dialog>
  )
}
