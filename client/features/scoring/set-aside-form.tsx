import ChevronDown from 'lucide-solid/icons/chevron-down'
import { createSignal, createUniqueId } from 'solid-js'
import { createAct } from '../../lib/act.ts'
import { entryTag } from '../../lib/entry-tag.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import type { RosterAnswer } from '../rosters/roster-answer.ts'
import type { MatrixEntry } from './progress-model.ts'

/** Sets aside what a judge gave to an entry, with the signatures under it: whoever judges the entry marks it anew. */
export function SetAsideForm(props: {
  sessionId: string
  roster: RosterAnswer
  entries: readonly MatrixEntry[]
  onDone: () => void
}) {
  const id = createUniqueId()
  const act = createAct()
  const [entryId, setEntryId] = createSignal('')
  const [judgeId, setJudgeId] = createSignal('')
  const [measured, setMeasured] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const judges = () => {
    const entry = props.entries.find((one) => one.id === entryId())
    const kept = props.roster.kept.find((one) => one.entryId === entryId())
    const panels = props.roster.panels.filter(({ id: panelId }) => !entry || panelId === entry.panelId)
    return kept?.judges ?? panels.flatMap((panel) => panel.judges)
  }
  const wrong = (isWrong: boolean) => (tried() && isWrong ? t('aside.needed') : null)
  const send = async () => {
    const body = { judgeId: judgeId(), entryIds: [entryId()], measured: measured(), reason: reason().trim() }
    if (!(await act.send('POST', `/api/sessions/${props.sessionId}/set-asides`, body))) return
    setEntryId('')
    setJudgeId('')
    setReason('')
    setTried(false)
    props.onDone()
    sayDone(t('aside.done'))
  }
  return (
    <details class="group border-line border-b pb-4" name="aside">
      <summary class="flex min-h-11 cursor-pointer items-center justify-between text-17 font-semibold">
        {t('aside.set')}
        <ChevronDown class="size-5 transition-transform group-open:rotate-180" aria-hidden="true" />
      </summary>
      <DeskForm
        id={id}
        act={act}
        onTry={() => setTried(true)}
        onSend={send}
        class="grid gap-5 pt-2"
        buttons={
          <Button type="submit" kind="danger" busy={act.busy}>
            {t('aside.setDo')}
          </Button>
        }
      >
        <Select
          label={t('aside.entry')}
          placeholder={t('aside.choose')}
          options={props.entries.map((entry) => ({ value: entry.id, label: entryTag(entry) }))}
          value={entryId()}
          onChange={setEntryId}
          error={wrong(!entryId())}
        />
        <Select
          label={t('aside.judge')}
          placeholder={t('aside.choose')}
          options={judges().map(({ personId, name }) => ({ value: personId, label: name }))}
          value={judgeId()}
          onChange={setJudgeId}
          error={wrong(!judgeId())}
        />
        <Checkbox
          label={t('aside.measured')}
          hint={t('aside.measuredHint')}
          checked={measured()}
          onChange={setMeasured}
        />
        <TextArea
          label={t('aside.reason')}
          hint={t('aside.reasonHint')}
          name="reason"
          maxLength={500}
          value={reason()}
          onInput={setReason}
          error={wrong(reason().trim().length < 3)}
        />
      </DeskForm>
    </details>
  )
}
