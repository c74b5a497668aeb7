import { For, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { chosenClass, keyClass, lockedChosenClass } from './key-look.ts'
import { useMarking } from './marking.ts'
import type { KeysProps } from './score-keys.tsx'

/** A measurement of few values, a key for each: full or zero, or the steps between. */
export function ValueKeys(props: KeysProps & { values: readonly string[]; compact?: boolean }) {
  const marking = useMarking()
  const code = () => marking.walk().stepOf(props.spot.aspectId)?.aspect.code ?? ''
  const isFullOrZero = () => props.values.length === 2
  const word = (value: string) => {
    if (value === '0') return t('judge.zero')
    return value === props.values[props.values.length - 1] ? t('judge.full') : null
  }
  return (
    <div
      role="radiogroup"
      aria-label={t('judge.markOf', { code: code() })}
      class={classNames(
        'grid gap-2 sm:gap-3',
        isFullOrZero()
          ? 'grid-cols-2'
          : props.compact
            ? 'grid-cols-4'
            : 'grid-cols-3 sm:grid-cols-5 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none',
      )}
    >
      <For each={props.values}>
        {(value) => {
          const chosen = () => props.value === value
          return (
            // biome-ignore lint/a11y/useSemanticElements: a key that gives its mark by a tap, not a form's field
            <button
              type="button"
              role="radio"
              aria-checked={chosen()}
              aria-label={value}
              disabled={props.locked}
              onClick={(event) => props.onGive(value, event)}
              class={classNames(
                keyClass,
                'place-items-center content-center',
                props.compact ? 'min-h-14 text-17' : 'min-h-24 gap-1 text-26 md:min-h-28 md:text-34',
                'font-semibold',
                chosen() && (props.locked ? lockedChosenClass : chosenClass),
              )}
            >
              {value}
              <Show when={!props.compact && word(value)}>
                {(said) => <span class="font-normal text-15">{said()}</span>}
              </Show>
            </button>
          )
        }}
      </For>
    </div>
  )
}
