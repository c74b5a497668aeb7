import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { CorrectedMark, EntryRecheck, FindingView } from '#domain/supervision/contract'
import { createAct } from '../../lib/act.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { MarkFields } from './mark-fields.tsx'
import { SheetEvidence } from './sheet-evidence.tsx'

/** The chief judge's answer to a finding: the sheet as it is, and the marks that stand instead or why it is right. */
export function AnswerDrawer(props: { disciplineId: string; of: FindingView }) {
  const [open, setOpen] = createSignal(false)
  const at = () => `/api/disciplines/${props.disciplineId}/recheck`
  const sheet = createRemote<EntryRecheck>(() => (open() ? `${at()}/entries/${props.of.entry.id}` : null))
  return (
    <div class="pt-1">
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('recheck.answer')}
      </Button>
      <Drawer
        wide
        open={open()}
        onOpen={setOpen}
        title={t('recheck.answerTitle', { n: props.of.number })}
        more={props.of.words}
        closeName={t('common.close')}
      >
        <Remote of={sheet}>
          {(found) => <AnswerForm at={at()} of={props.of} entry={found()} onGiven={() => setOpen(false)} />}
        </Remote>
      </Drawer>
    </div>
  )
}

type Decision = 'correct' | 'reject'

function AnswerForm(props: { at: string; of: FindingView; entry: EntryRecheck; onGiven: () => void }) {
  const act = createAct()
  const [decision, setDecision] = createSignal<Decision | ''>('')
  const [reason, setReason] = createSignal('')
  const [typed, setTyped] = createStore<Record<string, string>>({})
  const [tried, setTried] = createSignal(false)
  const sheet = () => props.entry.sheets.find(({ subCriterionId }) => subCriterionId === props.of.sheet.subCriterionId)
  const marks = (): CorrectedMark[] =>
    Object.entries(typed).flatMap(([key, text]) => {
      const [aspectId = '', judgeId = ''] = key.split(' ')
      const value = text.trim().replace(',', '.')
      return value === '' ? [] : [{ aspectId, judgeId: judgeId || null, value }]
    })
  const send = async () => {
    const corrected = decision() === 'correct'
    const answer = { corrected, reason: reason().trim(), marks: corrected ? marks() : [] }
    const path = `${props.at}/findings/${props.of.id}/answer`
    const done = await act.send<{ calledIn: boolean }>('POST', path, { answer })
    if (!done) return
    refreshRemotes(props.at)
    sayDone(t(done.calledIn ? 'recheck.givenCalledIn' : 'recheck.given'))
    props.onGiven()
  }
  return (
    <DeskForm
      act={act}
      class="grid gap-6"
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <Button type="submit" kind="primary" size="large" busy={act.busy}>
          {t('recheck.give')}
        </Button>
      }
    >
      <Show when={sheet()}>{(shown) => <SheetEvidence entry={props.entry} sheet={shown()} />}</Show>
      <RadioGroup
        label={t('recheck.decision')}
        options={[
          { value: 'correct', label: t('recheck.correct'), hint: t('recheck.correctHint') },
          { value: 'reject', label: t('recheck.reject') },
        ]}
        value={decision()}
        onChange={setDecision}
        error={tried() && !decision() ? t('recheck.decisionNeeded') : null}
      />
      <Show when={decision() === 'correct' && sheet()}>
        {(shown) => (
          <MarkFields
            judges={props.entry.judges}
            aspects={shown().aspects}
            first={props.of.aspect?.aspectId ?? null}
            typed={typed}
            tried={tried()}
            onType={(key, text) => setTyped({ [key]: text })}
          />
        )}
      </Show>
      <TextArea
        label={t('recheck.reason')}
        hint={t('recheck.reasonHint')}
        name="reason"
        rows={3}
        maxLength={2000}
        value={reason()}
        onInput={setReason}
        error={tried() && reason().trim().length < 3 ? t('recheck.reasonNeeded') : null}
      />
    </DeskForm>
  )
}
