import CornerDownLeft from 'lucide-solid/icons/corner-down-left'
import Minus from 'lucide-solid/icons/minus'
import Plus from 'lucide-solid/icons/plus'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { formatPoints } from '#domain/kit/points'
import { stepOf } from '#domain/scoring/kinds/measurement'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { NumberPad } from '../../ui/number-pad.tsx'
import { useMarking } from './marking.ts'
import { besideValue, decimalsOf, typedValue } from './measure-values.ts'
import type { KeysProps } from './score-keys.tsx'

/** A measurement of many values: typed on a pad, or stepped up and down; in a compact row, behind a key. */
export function ValuePad(props: KeysProps & { compact?: boolean }) {
  const [open, setOpen] = createSignal(false)
  const marking = useMarking()
  const code = () => marking.walk().stepOf(props.spot.aspectId)?.aspect.code ?? ''
  return (
    <Show when={props.compact} fallback={<Pad {...props} />}>
      <Button size="large" class="w-full" disabled={props.locked} onClick={() => setOpen(true)}>
        {props.value ?? t('judge.enterValue')}
      </Button>
      <Dialog open={open()} onOpen={setOpen} title={t('judge.markOf', { code: code() })} closeName={t('common.close')}>
        <Pad {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </Show>
  )
}

function Pad(props: KeysProps & { onDone?: () => void }) {
  const marking = useMarking()
  const aspect = createMemo(() => marking.aspect(props.spot.aspectId))
  const [typed, setTyped] = createSignal('')
  createEffect(on([() => props.spot, () => props.value], () => setTyped('')))
  const value = () => typedValue(aspect(), typed())
  const maximum = () => formatPoints(aspect().maximum)
  const isWrong = () => typed() !== '' && value() === null && !typed().endsWith('.')
  const give = (given: string | null, event: Event) => {
    if (given === null) return
    props.onGive(given, event)
    setTyped('')
    props.onDone?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed()) {
      event.preventDefault()
      give(value(), event)
    }
  }
  const step = (by: 1 | -1, name: string) => (
    <IconButton
      size="large"
      name={name}
      kind="plain"
      disabled={props.locked || besideValue(aspect(), props.value, by) === null}
      icon={by === 1 ? <Plus aria-hidden="true" /> : <Minus aria-hidden="true" />}
      onClick={(event) => props.onGive(besideValue(aspect(), props.value, by) ?? '0', event)}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter on the pad's keys gives what was typed
    <div data-pad class="grid items-start gap-3 sm:grid-cols-2 sm:gap-6" onKeyDown={onKeyDown}>
      <div class="grid gap-2">
        <div class="flex items-center gap-2">
          {step(-1, t('judge.stepDown', { step: formatPoints(stepOf(aspect())) }))}
          <output
            class={classNames(
              'min-w-0 flex-1 text-center font-semibold text-34',
              isWrong() ? 'text-refused' : typed() ? 'text-accent' : 'text-ink',
            )}
          >
            {typed() || props.value || '–'}
            <span class="font-normal text-17 text-muted"> / {maximum()}</span>
          </output>
          {step(1, t('judge.stepUp', { step: formatPoints(stepOf(aspect())) }))}
        </div>
        <p class={classNames('min-h-5 text-center text-13', isWrong() ? 'text-refused' : 'text-muted')}>
          {t('judge.stepsOf', { step: formatPoints(stepOf(aspect())), maximum: maximum() })}
        </p>
        <div class="grid grid-cols-[1fr_1fr_2fr] gap-2">
          <Button size="large" class="!px-2" disabled={props.locked} onClick={(event) => give('0', event)}>
            0
          </Button>
          <Button size="large" class="!px-2" disabled={props.locked} onClick={(event) => give(maximum(), event)}>
            {maximum()}
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
