import { createSignal, Show } from 'solid-js'
import { dayOf } from '#domain/kit/city-time'
import { addDays } from '#domain/kit/working-days'
import { whyNotDecide } from '#domain/organisations/accreditation'
import type {
  AccreditationAct,
  AccreditationDecision,
  AccreditationView,
} from '#domain/organisations/accreditation-contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { DayInput } from '../../ui/date-time.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { sayDone } from '../desk/say.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'
import { refreshOrganisations } from './frame.tsx'
import { accreditationName } from './standing.tsx'

const YEARS_VALID = 3

/** Takes a decision about an accreditation: a grant with its days, anything else with its reason. */
export function DecisionDialog(props: { of: AccreditationView; act: AccreditationAct | null; onClose: () => void }) {
  const act = createAct()
  const name = () => accreditationName(props.of)
  const send = async (decision: AccreditationDecision) => {
    if (!(await act.send('POST', `/api/accreditations/${props.of.id}/decision`, { decision }))) return
    props.onClose()
    sayDone(t('organisations.decided'))
    refreshOrganisations()
  }
  const reasoned = () => (props.act === 'grant' ? null : props.act)
  return (
    <>
      <Dialog
        open={props.act === 'grant'}
        onOpen={props.onClose}
        title={t('organisations.grantTitle', { name: name() })}
        closeName={t('common.close')}
        actions={
          <>
            <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
            <Button type="submit" form="grant" kind="primary" busy={act.busy}>
              {t('organisations.grant')}
            </Button>
          </>
        }
      >
        <GrantForm state={props.of.state} onGive={(decision) => void send(decision)} />
        <ActError of={act} />
      </Dialog>
      <Show when={reasoned()}>
        {(one) => (
          <ReasonDialog
            open
            title={t(`organisations.${one()}Title`, { name: name() })}
            more={t(`organisations.${one()}More`, { n: props.of.batches })}
            verb={t(`organisations.${one()}`)}
            act={act}
            onClose={props.onClose}
            onGive={(reason) => void send({ act: one(), reason } as AccreditationDecision)}
          />
        )}
      </Show>
    </>
  )
}

function GrantForm(props: { state: AccreditationView['state']; onGive: (decision: AccreditationDecision) => void }) {
  const today = dayOf(new Date())
  const [from, setFrom] = createSignal(today)
  const [until, setUntil] = createSignal(yearsAfter(today, YEARS_VALID))
  const [tried, setTried] = createSignal(false)
  const decision = () => ({ act: 'grant', validFrom: from(), validUntil: until() }) as const
  const wrong = () => {
    if (!until()) return t('common.required')
    const refusal = from() ? whyNotDecide(props.state, decision(), today) : null
    return refusal && refusalText(refusal)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (from() && !wrong()) props.onGive(decision())
  }
  return (
    <form id="grant" class="grid gap-5 sm:grid-cols-2" onSubmit={submit} noValidate>
      <DayInput
        label={t('organisations.validFrom')}
        name="validFrom"
        value={from()}
        onChange={setFrom}
        error={tried() && !from() ? t('common.required') : null}
      />
      <DayInput
        label={t('organisations.validUntil')}
        name="validUntil"
        value={until()}
        onChange={setUntil}
        error={tried() ? wrong() : null}
      />
    </form>
  )
}

/** The day before the same day some years later, so that so many whole years are valid. */
const yearsAfter = (day: string, years: number): string =>
  addDays(`${Number(day.slice(0, 4)) + years}${day.slice(4)}`, -1)
