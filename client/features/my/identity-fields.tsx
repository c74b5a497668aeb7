import { Show } from 'solid-js'
import { dayOf } from '#domain/kit/city-time'
import {
  documentFacts,
  documentKinds,
  sexes,
  tidyDocument,
  tidyPhone,
  whyNotDocument,
  whyNotPhone,
} from '#domain/people/identity'
import type { NewSelf } from '#domain/people/sign-up'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { RadioGroup } from '../../ui/choice.tsx'
import { DayInput } from '../../ui/date-time.tsx'
import { Select } from '../../ui/select.tsx'
import { Status } from '../../ui/status.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** A person's document and phone number while they are typed. */
export interface SelfDraft {
  readonly kind: NewSelf['document']['kind']
  readonly number: string
  readonly birthDate: string
  readonly sex: NewSelf['sex'] | ''
  readonly phone: string
}

export const emptySelf: SelfDraft = { kind: 'citizen-id', number: '', birthDate: '', sex: '', phone: '' }

const today = () => dayOf(new Date())
const documentOf = ({ kind, number }: SelfDraft) => tidyDocument({ kind, number })
const asksFacts = (draft: SelfDraft) => draft.kind !== 'citizen-id' && documentFacts(documentOf(draft)) === null

/** What the server is told. */
export const selfOf = (draft: SelfDraft): NewSelf => ({
  document: documentOf(draft),
  birthDate: asksFacts(draft) ? draft.birthDate || null : null,
  sex: asksFacts(draft) ? draft.sex || null : null,
  phone: tidyPhone(draft.phone),
})

/** What is wrong with a field, in words. */
function wrongIn(draft: SelfDraft) {
  const number = draft.number.trim() ? whyNotDocument(documentOf(draft), today()) : null
  const phone = draft.phone.trim() ? whyNotPhone(tidyPhone(draft.phone)) : null
  return {
    number: number ? refusalText(number) : draft.number.trim() ? null : t('my.numberNeeded'),
    birthDate: asksFacts(draft) && !draft.birthDate ? t('my.birthDateNeeded') : null,
    sex: asksFacts(draft) && !draft.sex ? t('my.sexNeeded') : null,
    phone: phone ? refusalText(phone) : draft.phone.trim() ? null : t('my.phoneNeeded'),
  }
}

/** Whether a number in the form of a citizen id is long enough to be judged while it is typed. */
const isWhole = (draft: SelfDraft) =>
  draft.kind === 'citizen-id' ? documentOf(draft).number.length >= 18 : documentFacts(documentOf(draft)) !== null

/**
 * Document and phone number. A number in the form of a citizen id is checked as soon as it has all of its characters, and
 * birth date and sex are read off it; other documents ask for them.
 */
export function IdentityFields(props: {
  draft: SelfDraft
  onChange: (change: Partial<SelfDraft>) => void
  /** Says what is wrong with empty fields too. */
  tried: boolean
}) {
  const wrong = () => wrongIn(props.draft)
  const facts = () => (isWhole(props.draft) && !wrong().number ? documentFacts(documentOf(props.draft)) : null)
  return (
    <>
      <Select
        label={t('my.document')}
        value={props.draft.kind}
        options={documentKinds.map((value) => ({ value, label: t(`my.document-${value}`) }))}
        onChange={(kind) => props.onChange({ kind })}
      />
      <div class="grid gap-1.5">
        <TextInput
          label={t('my.number')}
          name="number"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={40}
          value={props.draft.number}
          onInput={(number) => props.onChange({ number })}
          error={props.tried || isWhole(props.draft) ? wrong().number : null}
        />
        <div role="status" class="empty:hidden">
          <Show when={facts()}>
            {(read) => (
              <Status
                plain
                state="stored"
                word={t('my.readOff', { day: formatDate(read().birthDate), sex: t(`my.sex-${read().sex}`) })}
              />
            )}
          </Show>
        </div>
      </div>
      <Show when={asksFacts(props.draft)}>
        <DayInput
          label={t('my.birthDate')}
          name="birthDate"
          min="1900-01-01"
          max={today()}
          value={props.draft.birthDate}
          onChange={(birthDate) => props.onChange({ birthDate })}
          error={props.tried ? wrong().birthDate : null}
        />
        <RadioGroup
          row
          label={t('my.sex')}
          value={props.draft.sex ?? ''}
          options={sexes.map((value) => ({ value, label: t(`my.sex-${value}`) }))}
          onChange={(sex) => props.onChange({ sex })}
          error={props.tried ? wrong().sex : null}
        />
      </Show>
      <TextInput
        label={t('my.phone')}
        name="phone"
        type="tel"
        autocomplete="tel"
        maxLength={30}
        value={props.draft.phone}
        onInput={(phone) => props.onChange({ phone })}
        error={props.tried ? wrong().phone : null}
      />
    </>
  )
}
