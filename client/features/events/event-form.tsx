import { createSignal } from 'solid-js'
import { whyNotDates } from '#domain/events/changes'
import type { EventView, NewEvent, Tier } from '#domain/events/contract'
import { type Act, createAct } from '../../lib/act.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { DayInput } from '../../ui/date-time.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { tierOptions } from './tiers.ts'

interface Fields {
  name: string
  latinName: string
  tier: Tier | ''
  place: string
  organiser: string
  startsOn: string
  endsOn: string
}

const EMPTY: Fields = { name: '', latinName: '', tier: '', place: '', organiser: '', startsOn: '', endsOn: '' }

const fieldsOf = (event: EventView): Fields => ({ ...event, latinName: event.latinName ?? '', tier: event.tier ?? '' })

/** The fields as the contract wants them; null while the tier is missing. */
function newEventOf({ tier, latinName, ...fields }: Fields): NewEvent | null {
  return tier === '' ? null : { ...fields, tier, latinName: latinName.trim() || null }
}

/** What is entered of an event, new or known; kept through a reload under `draftName`. */
export function EventForm(props: {
  draftName: string
  event?: EventView
  submit: string
  onSend: (act: Act, fields: NewEvent) => Promise<EventView | undefined>
  onSaved: (event: EventView) => void
  onCancel: () => void
}) {
  const [draft, setDraft, forget] = createDraft(props.draftName, props.event ? fieldsOf(props.event) : EMPTY)
  const [tried, setTried] = createSignal(false)
  const act = createAct()
  const wrong = (name: keyof Fields) => (tried() && !draft[name].trim() ? t('common.required') : act.fieldError(name))
  const wrongEnd = () => {
    const refusal = draft.startsOn && draft.endsOn ? whyNotDates(draft) : null
    return wrong('endsOn') ?? (refusal && refusalText(refusal))
  }
  const send = async () => {
    const fields = newEventOf(draft)
    const saved = fields && (await props.onSend(act, fields))
    if (!saved) return
    forget()
    props.onSaved(saved)
  }
  const cancel = () => {
    forget()
    props.onCancel()
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      class="grid max-w-2xl gap-5 sm:grid-cols-2"
      buttons={
        <>
          <Button type="submit" kind="primary" busy={act.busy}>
            {props.submit}
          </Button>
          <Button onClick={cancel}>{t('common.cancel')}</Button>
        </>
      }
    >
      <TextInput
        class="sm:col-span-2"
        label={t('events.name')}
        name="name"
        value={draft.name}
        onInput={(name) => setDraft({ name })}
        error={wrong('name')}
      />
      <TextInput
        class="sm:col-span-2"
        label={t('events.latinName')}
        note={t('common.optional')}
        hint={t('events.latinNameHint')}
        name="latinName"
        value={draft.latinName}
        onInput={(latinName) => setDraft({ latinName })}
        error={act.fieldError('latinName')}
      />
      <Select
        label={t('events.tier')}
        name="tier"
        placeholder={t('events.chooseTier')}
        options={tierOptions()}
        value={draft.tier}
        onChange={(tier) => setDraft({ tier })}
        error={wrong('tier')}
      />
      <TextInput
        label={t('events.organiser')}
        name="organiser"
        value={draft.organiser}
        onInput={(organiser) => setDraft({ organiser })}
        error={wrong('organiser')}
      />
      <TextInput
        class="sm:col-span-2"
        label={t('events.place')}
        name="place"
        value={draft.place}
        onInput={(place) => setDraft({ place })}
        error={wrong('place')}
      />
      <DayInput
        label={t('events.startsOn')}
        name="startsOn"
        value={draft.startsOn}
        onChange={(startsOn) => setDraft({ startsOn, endsOn: draft.endsOn || startsOn })}
        error={wrong('startsOn')}
      />
      <DayInput
        label={t('events.endsOn')}
        name="endsOn"
        min={draft.startsOn}
        value={draft.endsOn}
        onChange={(endsOn) => setDraft({ endsOn })}
        error={wrongEnd()}
      />
    </DeskForm>
  )
}
