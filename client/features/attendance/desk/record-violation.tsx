import { createSignal } from 'solid-js'
import type { ViolationRuleView } from '#domain/attendance/violations'
import { createAct } from '../../../lib/act.ts'
import { createRemote, refreshRemotes } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { TextArea } from '../../../ui/text-input.tsx'
import { DeskForm } from '../../desk/form.tsx'
import { sayDone } from '../../desk/say.ts'
import { consequence } from '../consequence.ts'
import { named } from '../words.ts'

/** Records a violation of somebody at the desk; evidence is added where the violation is shown. */
export function RecordViolation(props: {
  eventId: string
  sessionId: string
  entryId: string
  name: string
  onDone: () => void
}) {
  const kinds = createRemote<{ rules: ViolationRuleView[] }>(() => '/api/violation-rules')
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const [ruleId, setRuleId] = createSignal('')
  const [words, setWords] = createSignal('')
  const send = async () => {
    const body = { entryId: props.entryId, ruleId: ruleId(), words: words().trim() }
    if (!(await act.send('POST', `/api/sessions/${props.sessionId}/violations`, body))) return
    refreshRemotes(`/api/events/${props.eventId}/violations`)
    refreshRemotes(`/api/sessions/${props.sessionId}`)
    sayDone(t('attendance.saved'))
    props.onDone()
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <>
          <Button type="submit" kind="primary" busy={act.busy}>
            {t('attendance.record')}
          </Button>
          <Button onClick={props.onDone}>{t('common.cancel')}</Button>
        </>
      }
    >
      <h3 class="font-medium text-17">
        {t('attendance.recordTitle')} · {props.name}
      </h3>
      <Remote of={kinds}>
        {(found) => (
          <RadioGroup
            label={t('attendance.kind')}
            options={found().rules.map((rule) => ({
              value: rule.id,
              label: named(rule.name, rule.latinName),
              hint: consequence(rule),
            }))}
            value={ruleId()}
            onChange={setRuleId}
            error={tried() && !ruleId() ? t('checkin.violationKindNeeded') : null}
          />
        )}
      </Remote>
      <TextArea
        label={t('attendance.words')}
        hint={t('checkin.violationWordsHint')}
        name="words"
        rows={4}
        maxLength={2000}
        value={words()}
        onInput={setWords}
        error={tried() && words().trim().length < 2 ? t('checkin.violationWordsNeeded') : null}
      />
    </DeskForm>
  )
}
