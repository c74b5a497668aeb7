import CornerDownLeft from 'lucide-solid/icons/corner-down-left'
import Diff from 'lucide-solid/icons/diff'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { formatPoints } from '#domain/kit/points'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { NumberPad } from '../../ui/number-pad.tsx'
import { useMarking } from './marking.ts'
import { MeasureLegend } from './measure-legend.tsx'
import { typedValue } from './measure-values.ts'
import { isSigned, type MeasuredForm, markWord, worthOf } from './measured.ts'
import type { KeysProps } from './score-keys.tsx'

/** A measured value, typed in its unit; what it is worth shows while it is typed. */
export function MeasuredPad(props: KeysProps & { form: MeasuredForm; onDone: () => void }) {
  const marking = useMarking()
  const aspect = createMemo(() => marking.aspect(props.spot.aspectId))
  const [typed, setTyped] = createSignal('')
  createEffect(on([() => props.spot, () => props.value], () => setTyped('')))
  const value = () => typedValue(aspect(), typed())
  const shown = () => (typed() ? value() : props.value)
  const worth = () => worthOf(aspect(), shown(), marking.judging().ruleSet.awardDecimals)
  const give = (event: Event) => {
    const given = value()
    if (given === null) return
    props.onGive(given, event)
    setTyped('')
    props.onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '-' && isSigned(props.form)) turn()
    else if (event.key === 'Enter' && typed()) {
      event.preventDefault()
      give(event)
    }
  }
  const turn = () => setTyped((text) => (text.startsWith('-') ? text.slice(1) : `-${text}`))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter on the pad's keys gives what was typed
    <div data-pad class="grid items-start gap-3 sm:grid-cols-2 sm:gap-6" onKeyDown={onKeyDown}>
      <div class="grid gap-2">
        <div class="flex items-center justify-center gap-2 sm:min-h-14">
          <Show when={isSigned(props.form)}>
            <IconButton
              size="large"
              kind="plain"
              name={t('judge.turnSign')}
              disabled={props.locked}
              icon={<Diff aria-hidden="true" />}
              onClick={turn}
            />
          </Show>
          <output
            class={classNames('text-center font-semibold text-26 sm:text-34', typed() ? 'text-accent' : 'text-ink')}
          >
            {typed() || props.value || '–'}
            <span class="font-normal text-17 text-muted"> {props.form.unit}</span>
          </output>
        </div>
        <p class="min-h-6 text-center text-17" aria-live="polite">
          {worth() === null
            ? t('judge.measuredHint')
            : t('judge.worthOf', { points: worth() ?? '', maximum: formatPoints(aspect().maximum) })}
        </p>
        {/* On a phone the keys need the room; what the value is worth is said above them. */}
        <div class={typed() ? 'max-sm:hidden' : undefined}>
          <MeasureLegend form={props.form} worth={worth()} />
        </div>
        <Button
          kind="primary"
          size="large"
          disabled={props.locked || value() === null}
          icon={<CornerDownLeft class="size-5" aria-hidden="true" />}
          onClick={give}
        >
          {value() === null
            ? t('judge.enterTyped')
            : t('judge.enterThis', { value: markWord(aspect(), value() ?? '') })}
        </Button>
      </div>
      <NumberPad
        name={t('judge.enterMeasured')}
        value={typed()}
        onInput={setTyped}
        decimals={4}
        length={10}
        disabled={props.locked}
        words={{ deleteLast: t('common.deleteDigit') }}
      />
    </div>
  )
}
