import { createSignal, Show } from 'solid-js'
import type { TicketBoard } from '#domain/attendance/contract'
import { createAct } from '../../../lib/act.ts'
import { refreshRemotes } from '../../../lib/remote.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { DeskForm } from '../../desk/form.tsx'
import { sayDone, sayError } from '../../desk/say.ts'

interface Issued {
  readonly issued: number
  readonly renewed: number
  readonly ended: number
}

/** Issues what is due; where somebody has no place, with the reason why they go out all the same. */
export function IssueTickets(props: { eventId: string; board: TicketBoard }) {
  const act = createAct()
  const [open, setOpen] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const facts = () => props.board.facts
  const changes = () => facts().due + facts().toVoid
  const send = async (why: string | null) => {
    const done = await act.send<Issued>('POST', `/api/events/${props.eventId}/tickets`, { reason: why })
    if (!done) return why === null && sayError(act.error)
    setOpen(false)
    setReason('')
    refreshRemotes(`/api/events/${props.eventId}`)
    sayDone(t('attendance.issuedDone', { issued: done.issued, renewed: done.renewed, ended: done.ended }))
  }
  return (
    <>
      <Button
        kind="primary"
        busy={act.busy}
        disabled={changes() === 0}
        onClick={() => (facts().unplaced > 0 ? setOpen(true) : void send(null))}
      >
        <Show when={changes() > 0 || !props.board.ticketsAt} fallback={t('attendance.upToDate')}>
          {t(props.board.ticketsAt ? 'attendance.issueAgain' : 'attendance.issue')}
        </Show>
      </Button>
      <Dialog
        open={open()}
        onOpen={setOpen}
        title={t('attendance.issue')}
        more={t('attendance.reasonMore', { n: facts().unplaced })}
        closeName={t('common.close')}
      >
        <DeskForm
          act={act}
          onTry={() => setTried(true)}
          onSend={async () => void (await send(reason().trim()))}
          buttons={
            <Button type="submit" kind="primary" busy={act.busy}>
              {t('attendance.issue')}
            </Button>
          }
        >
          <TextInput
            label={t('attendance.reason')}
            name="reason"
            maxLength={500}
            value={reason()}
            onInput={setReason}
            error={tried() && reason().trim().length < 2 ? t('attendance.reasonNeeded') : null}
          />
        </DeskForm>
      </Dialog>
    </>
  )
}
