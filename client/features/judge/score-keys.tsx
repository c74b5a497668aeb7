import { createMemo, Match, Switch } from 'solid-js'
import { enterAloud } from './enter-aloud.ts'
import { FaultKeys } from './fault-keys.tsx'
import { KeyDialog } from './key-dialog.tsx'
import { LadderCards } from './ladder-cards.tsx'
import { useMarking } from './marking.ts'
import { keyValues } from './measure-values.ts'
import { markWord, measuredForm } from './measured.ts'
import { MeasuredPad } from './measured-pad.tsx'
import { PanelKeys } from './panel-keys.tsx'
import type { Spot } from './scheme-walk.ts'
import { ValueKeys } from './value-keys.tsx'
import { Pad } from './value-pad.tsx'

/** What keys share: the mark as it stands, and how it is given. */
export interface KeysProps {
  readonly spot: Spot
  readonly value: string | null
  readonly locked: boolean
  readonly onGive: (value: string, event: Event) => void
}

/** The keys for an aspect's mark: its ladder, its scale, its faults, a measured value, its few points, or a pad. */
export function ScoreKeys(props: { spot: Spot; compact?: boolean }) {
  const marking = useMarking()
  const aspect = createMemo(() => marking.aspect(props.spot.aspectId))
  const state = createMemo(() => marking.state(props.spot))
  const locked = createMemo(() => marking.whyNot(props.spot, null) !== null)
  const give = (value: string, event: Event) => enterAloud(marking, props.spot, value, event)
  const values = createMemo(() => keyValues(aspect()))
  const behind = () => {
    const { value } = state()
    return { compact: props.compact, shown: value === null ? null : markWord(aspect(), value) }
  }
  const shared = () => ({ spot: props.spot, value: state().value, locked: locked(), onGive: give })
  return (
    <Switch fallback={<KeyDialog {...shared()} {...behind()} keys={(close) => <Pad {...shared()} onDone={close} />} />}>
      <Match when={aspect().kind === 'judgement'}>
        <LadderCards {...shared()} compact={props.compact} />
      </Match>
      <Match when={aspect().kind === 'panel'}>
        <KeyDialog {...shared()} {...behind()} keys={(close) => <PanelKeys {...shared()} onDone={close} />} />
      </Match>
      <Match when={aspect().measure?.form === 'deductions'}>
        <FaultKeys {...shared()} compact={props.compact} />
      </Match>
      <Match when={measuredForm(aspect())}>
        {(form) => (
          <KeyDialog
            {...shared()}
            {...behind()}
            keys={(close) => <MeasuredPad {...shared()} form={form()} onDone={close} />}
          />
        )}
      </Match>
      <Match when={values()}>{(few) => <ValueKeys {...shared()} values={few()} compact={props.compact} />}</Match>
    </Switch>
  )
}
