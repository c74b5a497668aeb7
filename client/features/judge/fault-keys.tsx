import Minus from 'lucide-solid/icons/minus'
import Plus from 'lucide-solid/icons/plus'
import { createMemo, type JSX } from 'solid-js'
import { formatPoints, type Points, parsePoints } from '#domain/kit/points'
import { whyNotValue } from '#domain/scoring/kinds/value'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { chosenClass, keyClass, lockedChosenClass } from './key-look.ts'
import { useMarking } from './marking.ts'
import { worthOf } from './measured.ts'
import type { KeysProps } from './score-keys.tsx'

/** A count of faults: one more, one less, or none at all, with the points that are left. */
export function FaultKeys(props: KeysProps & { compact?: boolean }) {
  const marking = useMarking()
  const aspect = createMemo(() => marking.aspect(props.spot.aspectId))
  const faults = () => parsePoints(props.value ?? '')
  const beside = (by: 1 | -1) => {
    const next = (faults() ?? 0) + by * 10_000
    const text = next < 0 ? null : formatPoints(next as Points)
    return text !== null && whyNotValue(aspect(), text) === null ? text : null
  }
  const worth = () => worthOf(aspect(), props.value, marking.judging().ruleSet.awardDecimals)
  const isNone = () => faults() === 0
  const size = () => (props.compact ? 'min-h-14' : 'min-h-24 md:min-h-28')
  const step = (by: 1 | -1, name: string, icon: JSX.Element) => (
    <button
      type="button"
      class={classNames(keyClass, 'place-items-center', size())}
      aria-label={name}
      disabled={props.locked || beside(by) === null || (by === -1 && faults() === null)}
      onClick={(event) => props.onGive(beside(by) ?? '0', event)}
    >
      {icon}
    </button>
  )
  return (
    <div class="grid gap-2 sm:gap-3">
      <div class="grid grid-cols-[1fr_1.2fr_1fr] items-center gap-2 sm:gap-3">
        {step(-1, t('judge.faultLess'), <Minus class="size-8" aria-hidden="true" />)}
        <output class="grid place-items-center text-center" aria-live="polite">
          <span class={classNames('font-semibold', props.compact ? 'text-26' : 'text-48 leading-tight')}>
            {props.value ?? '–'}
          </span>
          <span class="text-13 text-muted sm:text-15">
            {worth() === null
              ? t('judge.faultsHint')
              : t('judge.worthOf', { points: worth() ?? '', maximum: formatPoints(aspect().maximum) })}
          </span>
        </output>
        {step(1, t('judge.faultMore'), <Plus class="size-8" aria-hidden="true" />)}
      </div>
      <button
        type="button"
        aria-pressed={isNone()}
        class={classNames(
          keyClass,
          'min-h-14 place-items-center font-semibold text-17',
          isNone() && (props.locked ? lockedChosenClass : chosenClass),
        )}
        disabled={props.locked}
        onClick={(event) => props.onGive('0', event)}
      >
        {t('judge.noFaults')}
      </button>
    </div>
  )
}
