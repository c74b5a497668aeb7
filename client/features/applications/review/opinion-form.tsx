import { createSignal } from 'solid-js'
import { type Verdict, verdicts } from '#domain/applications/contract'
import type { ApplicationReview } from '#domain/applications/review-contract'
import { createAct } from '../../../lib/act.ts'
import { createDraft } from '../../../lib/form-draft.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { TextArea } from '../../../ui/text-input.tsx'
import { DeskForm } from '../../desk/form.tsx'
import { sayDone } from '../../desk/say.ts'

interface Draft {
  verdict: Verdict | ''
  reason: string
}

/** One's own verdict on a direct recognition, and why. */
export function OpinionForm(props: { of: ApplicationReview; onGiven: () => void }) {
  const act = createAct()
  const [draft, setDraft, forget] = createDraft<Draft>(`opinion-${props.of.id}`, { verdict: '', reason: '' })
  const [tried, setTried] = createSignal(false)
  const send = async () => {
    const { verdict, reason } = draft
    const body = { round: props.of.round, verdict, reason: reason.trim() }
    if (!(await act.send('POST', `/api/applications/${props.of.id}/opinion`, body))) return
    forget()
    sayDone(t('review.opinionDone'))
    props.onGiven()
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      class="grid gap-4 rounded-md bg-sunken p-4"
      buttons={
        <Button kind="primary" type="submit" busy={act.busy}>
          {t('review.opinionSend')}
        </Button>
      }
    >
      <div>
        <h4 class="font-semibold text-15">{t('review.opinion')}</h4>
        <p class="text-13 text-muted">{t('review.opinionMore')}</p>
      </div>
      <RadioGroup
        row
        label={t('review.verdict')}
        value={draft.verdict}
        options={verdicts.map((value) => ({ value, label: t(`review.verdict-${value}`) }))}
        onChange={(verdict) => setDraft('verdict', verdict)}
        error={tried() && draft.verdict === '' ? t('review.verdictNeeded') : null}
      />
      <TextArea
        label={t('review.reason')}
        maxLength={1000}
        value={draft.reason}
        onInput={(reason) => setDraft('reason', reason)}
        error={tried() && draft.reason.trim().length < 2 ? t('review.reasonNeeded') : null}
      />
    </DeskForm>
  )
}
