import { createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { AttendanceRules } from '#domain/attendance/contract'
import { type Component, components } from '#domain/standards/standard'
import { createAct } from '../../../lib/act.ts'
import { refreshRemotes } from '../../../lib/remote.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Drawer } from '../../../ui/dialog.tsx'
import { TextArea, TextInput } from '../../../ui/text-input.tsx'
import { Facts } from '../../desk/facts.tsx'
import { DeskForm } from '../../desk/form.tsx'
import { sayDone } from '../../desk/say.ts'
import { componentName } from '../words.ts'

/** What holds at the doors of a batch, and a form to change it. */
export function DoorRules(props: { eventId: string; rules: AttendanceRules; editable: boolean }) {
  const [open, setOpen] = createSignal(false)
  const late = () =>
    components.map((one) => `${componentName(one)} ${t('attendance.minutes', { n: props.rules.lateMinutes[one] })}`)
  return (
    <>
      <Facts
        class="grid-cols-1 sm:grid-cols-2 lg:grid-cols-3"
        facts={[
          { name: t('attendance.lateMinutes'), value: late().join(' · ') },
          { name: t('attendance.replyDays'), value: t('attendance.replyDaysOf', { n: props.rules.replyDays }) },
          { name: t('attendance.note'), value: props.rules.note || '–' },
        ]}
      />
      <Show when={props.editable}>
        <Button class="justify-self-start" onClick={() => setOpen(true)}>
          {t('attendance.editRules')}
        </Button>
        <Drawer open={open()} onOpen={setOpen} title={t('attendance.editRules')} closeName={t('common.close')}>
          <RulesForm eventId={props.eventId} rules={props.rules} onDone={() => setOpen(false)} />
        </Drawer>
      </Show>
    </>
  )
}

const whole = (text: string, least: number, most: number) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

function RulesForm(props: { eventId: string; rules: AttendanceRules; onDone: () => void }) {
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const { lateMinutes, replyDays, note } = props.rules
  const [draft, setDraft] = createStore({
    minutes: Object.fromEntries(components.map((one) => [one, String(lateMinutes[one])])) as Record<Component, string>,
    replyDays: String(replyDays),
    note,
  })
  const send = async () => {
    const minutes = Object.fromEntries(components.map((one) => [one, Number(draft.minutes[one])]))
    const rules = { lateMinutes: minutes, replyDays: Number(draft.replyDays), note: draft.note.trim() }
    if (!(await act.send('PUT', `/api/events/${props.eventId}/attendance-rules`, { rules }))) return
    refreshRemotes(`/api/events/${props.eventId}/tickets`)
    sayDone(t('attendance.rulesSaved'))
    props.onDone()
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <Button type="submit" kind="primary" busy={act.busy}>
          {t('attendance.save')}
        </Button>
      }
    >
      <fieldset class="grid gap-4 sm:grid-cols-2">
        <legend class="mb-2 font-medium text-15">{t('attendance.lateMinutes')}</legend>
        <For each={components}>
          {(one) => (
            <TextInput
              label={componentName(one)}
              name={one}
              inputmode="numeric"
              value={draft.minutes[one]}
              onInput={(text) => setDraft('minutes', one, text)}
              error={tried() && !whole(draft.minutes[one], 0, 240) ? '0 – 240' : null}
            />
          )}
        </For>
      </fieldset>
      <TextInput
        label={t('attendance.replyDays')}
        name="replyDays"
        inputmode="numeric"
        value={draft.replyDays}
        onInput={(text) => setDraft({ replyDays: text })}
        error={tried() && !whole(draft.replyDays, 1, 30) ? '1 – 30' : null}
      />
      <TextArea
        label={t('attendance.note')}
        note={t('common.optional')}
        hint={t('attendance.noteHint')}
        name="note"
        maxLength={400}
        value={draft.note}
        onInput={(text) => setDraft({ note: text })}
      />
    </DeskForm>
  )
}
