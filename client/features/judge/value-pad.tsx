import CornerDownLeft from 'lucide-solid/icons/corner-down-left'
import Minus from 'lucide-solid/icons/minus'
import Plus from 'lucide-solid/icons/plus'
import { createEffect, createMemo, createSignal, on } from 'solid-js'
import { formatPoints } from '#domain/kit/points'
import { isScoredAlone } from '#domain/scoring/rounds'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { NumberPad } from '../../ui/number-pad.tsx'
import { useMarking } from './marking.ts'
import { besideValue, decimalsOf, rangeOf, typedValue } from './measure-values.ts'
import { markWord } from './measured.ts'
import type { KeysProps } from './score-keys.tsx'

/** Many values: typed on a pad, or stepped up and down. */
export function Pad(props: KeysProps & { onDone: () => void }) {
  const marking = useMarking()
  const aspect = createMemo(() => marking.aspect(props.spot.aspectId))
  const [typed, setTyped] = createSignal('')
  createEffect(on([() => props.spot, () => props.value], () => setTyped('')))
  const value = () => typedValue(aspect(), typed())
  const lowest = () => formatPoints(rangeOf(aspect()).lowest)
  const highest = () => formatPoints(rangeOf(aspect()).highest)
  const stepText = () => formatPoints(rangeOf(aspect()).step)
  const isWrong = () => typed() !== '' && value() === null && !typed().endsWith('.')
  const give = (given: string | null, event: Event) => {
    if (given === null) return
    props.onGive(given, event)
    setTyped('')
    props.onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed()) {
      event.preventDefault()
      give(value(), event)
    }
  }
  /** What several judges score alone is given once, when it is entered; what is agreed follows each step. */
  const stepTo = (next: string, event: Event) =>
    isScoredAlone(aspect().kind) ? setTyped(next) : props.onGive(next, event)
  const beside = (by: 1 | -1) => besideValue(aspect(), typed() ? value() : props.value, by)
  const step = (by: 1 | -1, name: string) => (
    <IconButton
      size="large"
      name={name}
      kind="plain"
      disabled={props.locked || beside(by) === null}
      icon={by === 1 ? <Plus aria-hidden="true" /> : <Minus aria-hidden="true" />}
      onClick={(event) => stepTo(beside(by) ?? lowest(), event)}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter on the pad's keys gives what was typed
    <div data-pad class="grid items-start gap-3 sm:grid-cols-2 sm:gap-6" onKeyDown={onKeyDown}>
      <div class="grid gap-2">
        <div class="flex items-center gap-2">
          {step(-1, t('judge.stepDown', { step: stepText() }))}
          <output
            class={classNames(
              'min-w-0 flex-1 text-center font-semibold text-34',
              isWrong() ? 'text-refused' : typed() ? 'text-accent' : 'text-ink',
            )}
          >
            {typed() || (props.value ? markWord(aspect(), props.value) : '–')}
            <span class="font-normal text-17 text-muted"> / {highest()}</span>
          </output>
          {step(1, t('judge.stepUp', { step: stepText() }))}
        </div>
        <p class={classNames('min-h-5 text-center text-13', isWrong() ? 'text-refused' : 'text-muted')}>
          {t('judge.stepsOf', { lowest: lowest(), step: stepText(), maximum: highest() })}
        </p>
        <div class="grid grid-cols-[1fr_1fr_2fr] gap-2">
          <Button size="large" class="!px-2" disabled={props.locked} onClick={(event) => give(lowest(), event)}>
            {lowest()}
          </Button>
          <Button size="large" class="!px-2" disabled={props.locked} onClick={(event) => give(highest(), event)}>
            {highest()}
          </Button>
          <Button
            kind="primary"
            size="large"
            class="!px-2"
            disabled={props.locked || value() === null}
            icon={<CornerDownLeft class="size-5" aria-hidden="true" />}
            onClick={(event) => give(value(), event)}
          >
            {value() === null ? t('judge.enterTyped') : t('judge.enterThis', { value: value() ?? '' })}
          </Button>
        </div>
      </div>
      <NumberPad
        name={t('judge.enterValue')}
        value={typed()}
        onInput={setTyped}
        decimals={decimalsOf(aspect())}
        length={7}
        disabled={props.locked}
        words={{ deleteLast: t('common.deleteDigit') }}
      />
    </div>
  )
}
