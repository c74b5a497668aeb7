import { createSignal } from 'solid-js'
import { instantsOf } from '#domain/kit/city-time'
import { type Moment, MomentField } from '../ui/date-time.tsx'
import { isElsewhere, toFieldText, zone, zoneName } from './city-zone.ts'
import { t } from './text/index.ts'

/**
 * An instant (ISO 8601 in UTC, null for none), shown and entered by the city's clock, which is named where the device's is
 * another. An hour that clocks skip is refused at the field; of one that comes twice the first is meant, and it says so.
 */
export function CityMoment(props: Moment<string | null>) {
  const [typed, setTyped] = createSignal<string | null>(null)
  const instants = () => instantsOf(typed() ?? '', zone())
  const isSkipped = () => (typed() ?? '') !== '' && instants().length === 0
  const enter = (text: string) => {
    setTyped(text)
    props.onChange(instantsOf(text, zone())[0]?.toISOString() ?? null)
  }
  // What was typed stays in the field while it is no time of this city.
  const shown = () => (isSkipped() ? (typed() ?? '') : toFieldText(props.value))
  const note = () => [props.note, isElsewhere() && zoneName()].filter(Boolean).join(' · ') || undefined
  const hint = () => (instants().length > 1 ? t('common.timeTwice') : props.hint)
  return (
    <MomentField
      {...props}
      type="datetime-local"
      note={note()}
      hint={hint()}
      error={isSkipped() ? t('common.timeSkipped') : props.error}
      value={shown()}
      onChange={enter}
      min={props.min && toFieldText(props.min)}
      max={props.max && toFieldText(props.max)}
    />
  )
}
