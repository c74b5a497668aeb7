import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, Index } from 'solid-js'
import type { FilingInput, FilingView, PromotionRule } from '#domain/events/filing'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { createDraft } from '../../lib/form-draft.ts'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea, TextInput } from '../../ui/text-input.tsx'
import { sayDone } from '../desk/say.ts'

const SHORTEST_PLAN = 10
const AWARDS = ['gold', 'silver', 'bronze'] as const
const KINDS = ['level', 'title'] as const

/** What an organiser files: the plan, whom to ask, and what winners are given. The rest is the event as it stands. */
export function FilingForm(props: { eventId: string; newest: FilingView | null; onSubmitted: () => void }) {
  const act = createAct()
  const before = props.newest?.content
  const [draft, setDraft, forget] = createDraft<FilingInput>(`filing.${props.eventId}`, {
    plan: before?.plan ?? '',
    contact: before?.contact ?? '',
    promotions: before?.promotions ?? [],
  })
  const [tried, setTried] = createSignal(false)
  let form: HTMLFormElement | undefined
  const change = (i: number, more: Partial<PromotionRule>) =>
    setDraft({ promotions: draft.promotions.map((rule, j) => (i === j ? { ...rule, ...more } : rule)) })
  const wrong = {
    plan: () => (tried() && draft.plan.trim().length < SHORTEST_PLAN ? t('filing.planShort') : act.fieldError('plan')),
    contact: () => (tried() && draft.contact.trim().length < 2 ? t('filing.contactNeeded') : act.fieldError('contact')),
    value: ({ value }: PromotionRule) => (tried() && !value.trim() ? t('filing.valueNeeded') : null),
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    queueMicrotask(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
    if (wrong.plan() || wrong.contact() || draft.promotions.some(wrong.value)) return
    const input = { plan: draft.plan, contact: draft.contact, promotions: draft.promotions }
    if (!(await act.send('POST', `/api/events/${props.eventId}/filings`, { input }))) return
    forget()
    setTried(false)
    sayDone(t('filing.submitted-done'))
    props.onSubmitted()
  }
  return (
    <Section title={t(props.newest ? 'filing.again' : 'filing.submit')} more={t('filing.formMore')}>
      <form ref={form} class="grid max-w-3xl gap-5" onSubmit={(event) => void submit(event)} noValidate>
        <TextArea
          label={t('filing.plan')}
          hint={t('filing.planHint')}
          name="plan"
          rows={6}
          maxLength={20_000}
          value={draft.plan}
          onInput={(plan) => setDraft({ plan })}
          error={wrong.plan()}
        />
        <TextInput
          label={t('filing.contact')}
          name="contact"
          maxLength={200}
          value={draft.contact}
          onInput={(contact) => setDraft({ contact })}
          error={wrong.contact()}
        />
        <fieldset class="grid gap-3">
          <legend class="mb-2 text-15 font-medium">{t('filing.promotions')}</legend>
          <Index each={draft.promotions} fallback={<p class="text-15 text-muted">{t('filing.noPromotions')}</p>}>
            {(rule, i) => (
              <div class="grid items-start gap-3 sm:grid-cols-[9rem_11rem_1fr_auto]">
                <Select
                  hideLabel
                  label={t('filing.award')}
                  options={AWARDS.map((value) => ({ value, label: t(`results.${value}`) }))}
                  value={rule().award}
                  onChange={(award) => change(i, { award })}
                />
                <Select
                  hideLabel
                  label={t('filing.kind')}
                  options={KINDS.map((value) => ({ value, label: t(`filing.kind-${value}`) }))}
                  value={rule().kind}
                  onChange={(kind) => change(i, { kind })}
                />
                <TextInput
                  hideLabel
                  label={t(`filing.value-${rule().kind}`)}
                  placeholder={t(`filing.value-${rule().kind}`)}
                  maxLength={100}
                  value={rule().value}
                  onInput={(value) => change(i, { value })}
                  error={wrong.value(rule())}
                />
                <IconButton
                  name={t('filing.removePromotion')}
                  icon={<Trash aria-hidden="true" />}
                  onClick={() => setDraft({ promotions: draft.promotions.filter((_, j) => j !== i) })}
                />
              </div>
            )}
          </Index>
          <div>
            <Button
              icon={<Plus class="size-5" aria-hidden="true" />}
              onClick={() =>
                setDraft({ promotions: [...draft.promotions, { award: 'gold', kind: 'title', value: '' }] })
              }
            >
              {t('filing.addPromotion')}
            </Button>
          </div>
        </fieldset>
        <ActError of={act} />
        <div>
          <Button type="submit" kind="primary" busy={act.busy}>
            {t('filing.send')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
