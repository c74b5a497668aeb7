import { createSignal } from 'solid-js'
import { largestEvidence, type ViolationView } from '#domain/attendance/violations'
import { createAct } from '../../../lib/act.ts'
import { newCommandId } from '../../../lib/http.ts'
import { refreshRemotes } from '../../../lib/remote.ts'
import { formatBytes } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { TextArea } from '../../../ui/text-input.tsx'
import { DeskForm } from '../../desk/form.tsx'
import { sayDone, sayError } from '../../desk/say.ts'
import { sendFile } from '../../desk/send-file.ts'

const again = ({ eventId }: ViolationView) => refreshRemotes(`/api/events/${eventId}/violations`)

/** A photo or a paper that shows it. */
export function AddEvidence(props: { of: ViolationView }) {
  const [busy, setBusy] = createSignal(false)
  const add = async (file: File | null) => {
    if (!file) return
    setBusy(true)
    try {
      await sendFile(`/api/violations/${props.of.id}/files`, file, { commandId: newCommandId() })
      again(props.of)
      sayDone(t('attendance.evidenceAdded'))
    } catch (error) {
      sayError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <FileDrop
      label={t('attendance.addEvidence')}
      file={null}
      onFile={(file) => void add(file)}
      endings={['.jpg', '.jpeg', '.png', '.webp', '.pdf']}
      maxBytes={largestEvidence}
      sizeOf={formatBytes}
      disabled={busy()}
      words={{
        drop: t('attendance.evidenceDrop'),
        remove: t('common.close'),
        tooLarge: t('attendance.evidenceDrop'),
        wrongKind: t('attendance.evidenceDrop'),
      }}
    />
  )
}

/** What somebody said or wrote who has no account here. */
export function EnterReply(props: { of: ViolationView }) {
  const act = createAct()
  const [words, setWords] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const send = async () => {
    if (!(await act.send('POST', `/api/violations/${props.of.id}/reply`, { words: words().trim() }))) return
    again(props.of)
    sayDone(t('attendance.replyEntered'))
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <Button type="submit" busy={act.busy}>
          {t('attendance.enterReply')}
        </Button>
      }
    >
      <TextArea
        label={t('attendance.replyWords')}
        name="reply"
        maxLength={2000}
        value={words()}
        onInput={setWords}
        error={tried() && words().trim().length < 2 ? t('tickets.replyNeeded') : null}
      />
    </DeskForm>
  )
}

/** Confirmed or withdrawn, with the reason. */
export function DecideViolation(props: { of: ViolationView }) {
  const act = createAct()
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const decide = async (confirm: boolean) => {
    setTried(true)
    if (reason().trim().length < 2) return
    const body = { confirm, reason: reason().trim() }
    if (!(await act.send('POST', `/api/violations/${props.of.id}/decision`, body))) return
    again(props.of)
    setReason('')
    setTried(false)
    sayDone(t('attendance.decided'))
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={() => decide(props.of.state === 'recorded')}
      buttons={
        <>
          <Button
            type={props.of.state === 'recorded' ? 'submit' : 'button'}
            kind="primary"
            busy={act.busy}
            disabled={props.of.state !== 'recorded'}
          >
            {t('attendance.confirm')}
          </Button>
          <Button busy={act.busy} onClick={() => void decide(false)}>
            {t('attendance.withdraw')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('attendance.decisionReason')}
        name="reason"
        maxLength={2000}
        value={reason()}
        onInput={setReason}
        error={tried() && reason().trim().length < 2 ? t('attendance.reasonNeeded') : null}
      />
    </DeskForm>
  )
}
