import { createMemo, Match, Switch } from 'solid-js'
import { enterAloud } from './enter-aloud.ts'
import { LadderCards } from './ladder-cards.tsx'
import { useMarking } from './marking.ts'
import { keyValues } from './measure-values.ts'
import type { Spot } from './scheme-walk.ts'
import { ValueKeys } from './value-keys.tsx'
import { ValuePad } from './value-pad.tsx'

/** What keys share: the mark as it stands, and how it is given. */
export interface KeysProps {
  readonly spot: Spot
  readonly value: string | null
  readonly locked: boolean
  readonly onGive: (value: string, event: Event) => void
}

/** The keys for an aspect's mark: its ladder, its few values, or a pad. */
export function ScoreKeys(props: { spot: Spot; compact?: boolean }) {
  const marking = useMarking()
  const aspect = createMemo(() => marking.aspect(props.spot.aspectId))
  const state = createMemo(() => marking.state(props.spot))
  const locked = createMemo(() => marking.whyNot(props.spot, null) !== null)
  const give = (value: string, event: Event) => enterAloud(marking, props.spot, value, event)
  const values = createMemo(() => keyValues(aspect()))
  const shared = () => ({ spot: props.spot, value: state().value, locked: locked(), onGive: give })
  return (
    <Switch fallback={<ValuePad {...shared()} compact={props.compact} />}>
      <Match when={aspect().kind === 'judgement'}>
        <LadderCards {...shared()} compact={props.compact} />
      </Match>
      <Match when={values()}>{(few) => <ValueKeys {...shared()} values={few()} compact={props.compact} />}</Match>
    </Switch>
  )
}
