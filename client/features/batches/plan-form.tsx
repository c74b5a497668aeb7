import { createSignal, For, Show } from 'solid-js'
import type { BatchChoices, BatchPlan } from '#domain/batches/contract'
import type { Refusal } from '#domain/kit/refusal'
import { type Act, createAct } from '../../lib/act.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { DayInput } from '../../ui/date-time.tsx'
import { TextArea, TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { OfferingFields } from './offering-fields.tsx'
import { dayFields, isCapacity, type PlanDraft, planOf, wrongDay } from './plan-draft.ts'

/** What is planned of a batch; kept through a reload under `draftName`. */
export function PlanForm(props: {
  draftName: string
  plan: PlanDraft
  choices: BatchChoices
  onSend: (act: Act, plan: BatchPlan) => Promise<boolean>
  onCancel: () => void
}) {
  const [draft, setDraft, forget] = createDraft<PlanDraft>(props.draftName, props.plan)
  const [tried, setTried] = createSignal(false)
  const act = createAct()
  const plan = () => planOf(draft, props.choices)
  const missing = (text: string) => (tried() && !text.trim() ? t('common.required') : null)
  const wrongOf = (field: (typeof dayFields)[number]) => {
    const whole = plan()
    const wrong = whole && dayFields.every((name) => draft[name]) ? wrongDay(whole) : null
    return missing(draft[field]) ?? (wrong?.field === field ? dayText(wrong.refusal) : act.fieldError(field))
  }
  const send = async () => {
    const whole = plan()
    const isWhole = whole && draft.siteIds.length > 0 && draft.offerings.every(({ capacity }) => isCapacity(capacity))
    if (isWhole && (await props.onSend(act, whole))) forget()
  }
  const cancel = () => {
    forget()
    props.onCancel()
  }
  const choose = (id: string, isChosen: boolean) =>
    setDraft({ siteIds: isChosen ? [...draft.siteIds, id] : draft.siteIds.filter((other) => other !== id) })
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      class="grid max-w-3xl gap-5 sm:grid-cols-2"
      buttons={
        <>
          <Button type="submit" kind="primary" busy={act.busy}>
            {t('batches.submit')}
          </Button>
          <Button onClick={cancel}>{t('common.cancel')}</Button>
        </>
      }
    >
      <TextInput
        class="sm:col-span-2"
        label={t('batches.name')}
        name="name"
        value={draft.name}
        onInput={(name) => setDraft({ name })}
        error={missing(draft.name)}
      />
      <TextInput
        class="sm:col-span-2"
        label={t('batches.latinName')}
        note={t('common.optional')}
        name="latinName"
        value={draft.latinName}
        onInput={(latinName) => setDraft({ latinName })}
      />
      <For each={dayFields}>
        {(field) => (
          <DayInput
            label={t(`batches.${field}`)}
            name={field}
            value={draft[field]}
            onChange={(day) => setDraft({ [field]: day })}
            error={wrongOf(field)}
          />
        )}
      </For>
      <fieldset class="sm:col-span-2">
        <legend class="mb-1 font-medium text-15">{t('batches.sites')}</legend>
        <For each={props.choices.sites}>
          {({ id, name }) => (
            <Checkbox label={name} checked={draft.siteIds.includes(id)} onChange={(is) => choose(id, is)} />
          )}
        </For>
        <Show when={tried() && draft.siteIds.length === 0}>
          <p class="text-13 text-refused">{t('batches.noSites')}</p>
        </Show>
      </fieldset>
      <OfferingFields
        offerings={draft.offerings}
        occupations={props.choices.occupations}
        tried={tried()}
        onChange={(offerings) => setDraft({ offerings })}
      />
      <TextArea
        class="sm:col-span-2"
        label={t('batches.fees')}
        note={t('common.optional')}
        hint={t('batches.feesHint')}
        name="fees"
        rows={3}
        maxLength={2000}
        value={draft.fees}
        onInput={(fees) => setDraft({ fees })}
      />
    </DeskForm>
  )
}

type Day = (typeof dayFields)[number]

/** The refusal of a plan's day, its fields by the names that the form gives them. */
function dayText({ code, facts, ...rest }: Refusal): string {
  const named = { ...facts, field: t(`batches.${facts.field as Day}`), before: t(`batches.${facts.before as Day}`) }
  return refusalText({ ...rest, code, facts: named })
}
