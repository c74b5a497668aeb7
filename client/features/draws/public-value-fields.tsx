import { CityMoment } from '../../lib/city-moment.tsx'
import { t } from '../../lib/text/index.ts'
import { TextInput } from '../../ui/text-input.tsx'

/** The public value of a draw as it was announced, and when it was. */
export function PublicValueFields(props: {
  tried: boolean
  value: string
  onValue: (value: string) => void
  knownAt: string | null
  onKnownAt: (at: string | null) => void
}) {
  return (
    <>
      <TextInput
        label={t('draws.value')}
        hint={t('draws.valueHint')}
        name="publicValue"
        maxLength={200}
        autocomplete="off"
        value={props.value}
        onInput={props.onValue}
        error={props.tried && !props.value.trim() ? t('draws.valueNeeded') : null}
      />
      <CityMoment
        label={t('draws.knownAt')}
        note={t('common.optional')}
        hint={t('draws.knownAtHint')}
        value={props.knownAt}
        onChange={props.onKnownAt}
      />
    </>
  )
}
