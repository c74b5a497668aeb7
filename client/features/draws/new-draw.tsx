import { createEffect, createSignal, on, Show } from 'solid-js'
import { type DrawView, freePurposes } from '#domain/draws/contract'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea, TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'

type Purpose = (typeof freePurposes)[number]

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const options = () => freePurposes.map((value) => ({ value, label: t(`draws.purpose-${value}`) }))

/** Commits to a draw of a list in the open; with `again`, to one that takes the place of an earlier draw. */
export function NewDrawDialog(props: { eventId: string; open: boolean; again: DrawView | null; onClose: () => void }) {
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const [purpose, setPurpose] = createSignal<Purpose>('starting-order')
  const [title, setTitle] = createSignal('')
  const [items, setItems] = createSignal('')
  const [slots, setSlots] = createSignal('')
  const [source, setSource] = createSignal('')
  const [reason, setReason] = createSignal('')
  createEffect(
    on(
      () => props.open && props.again,
      (again) => {
        setTried(false)
        setReason('')
        act.clear()
        if (!again) return
        const { record } = again
        setPurpose(freePurposes.find((one) => one === record.purpose) ?? 'other')
        setTitle(record.title)
        setItems(record.items.join('\n'))
        setSlots(record.slots?.join('\n') ?? '')
      },
    ),
  )
  const needed = (ok: boolean, word: string) => (tried() && !ok ? word : null)
  const send = async () => {
    const drawn = linesOf(slots())
    const sent = await act.send('POST', `/api/events/${props.eventId}/draws`, {
      disciplineId: props.again?.disciplineId ?? null,
      purpose: purpose(),
      title: title().trim(),
      items: linesOf(items()),
      slots: drawn.length > 0 ? drawn : null,
      source: source().trim(),
      replaces: props.again?.record.id ?? null,
      reason: props.again ? reason().trim() : null,
    })
    if (!sent) return
    refreshRemotes(`/api/events/${props.eventId}/draws`)
    sayDone(t('draws.published'))
    for (const clear of [setTitle, setItems, setSlots, setSource]) clear('')
    props.onClose()
  }
  return (
    <Dialog
      wide
      open={props.open}
      onOpen={() => props.onClose()}
      title={props.again ? t('draws.againTitle', { title: props.again.record.title }) : t('draws.newDraw')}
      more={t('draws.newDrawMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="new-draw" kind="primary" busy={act.busy}>
            {t('draws.publish')}
          </Button>
        </>
      }
    >
      <DeskForm id="new-draw" act={act} onTry={() => setTried(true)} onSend={send} class="grid gap-5 sm:grid-cols-2">
        <TextInput
          label={t('draws.title')}
          name="title"
          maxLength={200}
          value={title()}
          onInput={setTitle}
          error={needed(title().trim() !== '', t('draws.titleNeeded'))}
        />
        <Select label={t('draws.purpose')} options={options()} value={purpose()} onChange={setPurpose} />
        <TextArea
          label={t('draws.items')}
          hint={t('draws.itemsHint')}
          name="items"
          rows={8}
          value={items()}
          onInput={setItems}
          error={needed(linesOf(items()).length > 1, t('draws.itemsNeeded'))}
        />
        <TextArea
          label={t('draws.slots')}
          note={t('common.optional')}
          hint={t('draws.slotsHint')}
          name="slots"
          rows={8}
          value={slots()}
          onInput={setSlots}
        />
        <SourceField class="col-span-full" value={source()} onInput={setSource} tried={tried()} />
        <Show when={props.again}>
          <TextInput
            class="col-span-full"
            label={t('draws.reason')}
            name="reason"
            value={reason()}
            onInput={setReason}
            error={needed(reason().trim().length > 2, t('draws.reasonNeeded'))}
          />
        </Show>
      </DeskForm>
    </Dialog>
  )
}

/** Where the public value will come from: said when the draw is committed to, not when it suits. */
export function SourceField(props: { value: string; onInput: (text: string) => void; tried: boolean; class?: string }) {
  return (
    <TextInput
      class={props.class}
      label={t('draws.source')}
      hint={t('draws.sourceHint')}
      name="source"
      maxLength={300}
      value={props.value}
      onInput={props.onInput}
      error={props.tried && props.value.trim().length < 3 ? t('draws.sourceNeeded') : null}
    />
  )
}
