import { createSignal } from 'solid-js'
import { dayOf } from '#domain/kit/city-time'
import { yearsToEvaluate } from '#domain/organisations/accreditation'
import type { AccreditationView } from '#domain/organisations/accreditation-contract'
import { type EvaluationOutcome, evaluationOutcomes } from '#domain/organisations/contract'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { refreshOrganisations } from './frame.tsx'
import { accreditationName } from './standing.tsx'

/** Enters how an accreditation was evaluated in a year that has no evaluation yet. */
export function EvaluateDialog(props: { of: AccreditationView; open: boolean; onOpen: (open: boolean) => void }) {
  const act = createAct()
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('organisations.evaluateTitle', { name: accreditationName(props.of) })}
      more={t('organisations.evaluateMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form="evaluate" kind="primary" busy={act.busy}>
            {t('organisations.evaluate')}
          </Button>
        </>
      }
    >
      <EvaluationForm of={props.of} act={act} onDone={() => props.onOpen(false)} />
    </Dialog>
  )
}

function EvaluationForm(props: { of: AccreditationView; act: ReturnType<typeof createAct>; onDone: () => void }) {
  const years = () =>
    yearsToEvaluate({ ...props.of, evaluated: props.of.evaluations.map(({ year }) => year) }, dayOf(new Date()))
  const [year, setYear] = createSignal(String(years()[0] ?? ''))
  const [outcome, setOutcome] = createSignal<EvaluationOutcome | ''>('')
  const [remark, setRemark] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const lacksRemark = () => outcome() !== 'passed' && outcome() !== '' && remark().trim() === ''
  const send = async () => {
    const evaluation = { year: Number(year()), outcome: outcome(), remark: remark().trim() }
    const path = `/api/accreditations/${props.of.id}/evaluations`
    const done = await props.act.send<{ suspended: boolean }>('POST', path, { evaluation })
    if (!done) return
    props.onDone()
    sayDone(t(done.suspended ? 'organisations.evaluatedSuspended' : 'organisations.evaluated'))
    refreshOrganisations()
  }
  return (
    <DeskForm id="evaluate" act={props.act} onTry={() => setTried(true)} onSend={send}>
      <Select
        label={t('organisations.year')}
        options={years().map((one) => ({ value: String(one), label: String(one) }))}
        value={year()}
        onChange={setYear}
        error={tried() && !year() ? t('common.required') : null}
      />
      <RadioGroup
        row
        label={t('organisations.outcome')}
        options={evaluationOutcomes.map((value) => ({ value, label: t(`organisations.outcome-${value}`) }))}
        value={outcome()}
        onChange={setOutcome}
        error={tried() && !outcome() ? t('common.required') : null}
      />
      <TextArea
        label={t('organisations.remark')}
        hint={t('organisations.remarkHint')}
        name="remark"
        maxLength={1000}
        value={remark()}
        onInput={setRemark}
        error={tried() && lacksRemark() ? t('organisations.remarkNeeded') : null}
      />
    </DeskForm>
  )
}
