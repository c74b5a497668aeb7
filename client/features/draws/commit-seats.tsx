import { createEffect, createSignal, on, Show } from 'solid-js'
import { mostPapers, type SeatSession } from '#domain/draws/seats'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'

const whole = (text: string, most: number) =>
  /^[1-9]\d{0,2}$/.test(text) && Number(text) <= most ? Number(text) : null

/** Freezes the lists of some sessions and commits to the draws of their seats. */
export function CommitSeatsDialog(props: {
  eventId: string
  sessions: readonly SeatSession[] | null
  onClose: () => void
}) {
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const [papers, setPapers] = createSignal('2')
  const [rowLength, setRowLength] = createSignal('6')
  const [source, setSource] = createSignal('')
  const [reason, setReason] = createSignal('')
  const again = () => props.sessions?.some(({ drawId }) => drawId !== null) ?? false
  createEffect(
    on(
      () => props.sessions,
      () => {
        setTried(false)
        act.clear()
      },
    ),
  )
  const error = (isWrong: boolean, words: string) => (tried() && isWrong ? words : null)
  const send = async () => {
    const body = {
      sessionIds: props.sessions?.map(({ sessionId }) => sessionId),
      papers: whole(papers(), mostPapers),
      rowLength: whole(rowLength(), 200),
      source: source().trim(),
      reason: again() ? reason().trim() : null,
    }
    if (!(await act.send('POST', `/api/events/${props.eventId}/seats`, body))) return
    refreshRemotes(`/api/events/${props.eventId}/seats`)
    sayDone(t('draws.published'))
    props.onClose()
  }
  return (
    <Dialog
      open={props.sessions !== null}
      onOpen={() => props.onClose()}
      title={t('draws.commitSeats', { n: props.sessions?.length ?? 0 })}
      more={t('draws.commitSeatsMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="commit-seats" kind="primary" busy={act.busy}>
            {t('draws.publish')}
          </Button>
        </>
      }
    >
      <DeskForm
        id="commit-seats"
        act={act}
        onTry={() => setTried(true)}
        onSend={send}
        class="grid gap-5 sm:grid-cols-2"
      >
        <TextInput
          label={t('draws.papers')}
          hint={t('draws.papersHint')}
          name="papers"
          inputmode="numeric"
          value={papers()}
          onInput={setPapers}
          error={error(whole(papers(), mostPapers) === null, t('draws.papersWrong'))}
        />
        <TextInput
          label={t('draws.rowLength')}
          hint={t('draws.rowLengthHint')}
          name="rowLength"
          inputmode="numeric"
          value={rowLength()}
          onInput={setRowLength}
          error={error(whole(rowLength(), 200) === null, t('draws.rowLengthWrong'))}
        />
        <TextInput
          class="sm:col-span-2"
          label={t('draws.source')}
          hint={t('draws.sourceHint')}
          name="source"
          maxLength={300}
          value={source()}
          onInput={setSource}
          error={error(source().trim().length < 3, t('draws.sourceNeeded'))}
        />
        <Show when={again()}>
          <TextInput
            class="sm:col-span-2"
            label={t('draws.reason')}
            name="reason"
            maxLength={1000}
            value={reason()}
            onInput={setReason}
            error={error(reason().trim().length < 3, t('draws.reasonNeeded'))}
          />
        </Show>
      </DeskForm>
    </Dialog>
  )
}
