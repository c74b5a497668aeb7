import UserX from 'lucide-solid/icons/user-x'
import { createEffect, createMemo, createSignal, For, Match, on, Show, Switch } from 'solid-js'
import { formatPoints } from '#domain/kit/points'
import { ABSENT } from '#domain/scoring/contract'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { chosenClass, keyClass, lockedChosenClass, pendingClass } from './key-look.ts'
import { useMarking } from './marking.ts'
import { keyValues } from './measure-values.ts'
import type { KeysProps } from './score-keys.tsx'
import { type SplitValues, splitValue, splitValues, wholeOf } from './split-values.ts'
import { ValueKeys } from './value-keys.tsx'
import { Pad } from './value-pad.tsx'

/** A panel's points: a key for each, two rows of keys, or a pad, as the scale is; and a key for who was absent. */
export function PanelKeys(props: KeysProps & { onDone: () => void }) {
  const marking = useMarking()
  const aspect = createMemo(() => marking.aspect(props.spot.aspectId))
  const few = createMemo(() => keyValues(aspect()))
  const split = createMemo(() => splitValues(aspect()))
  const isAbsent = () => props.value === ABSENT
  return (
    <div class="grid gap-2 sm:gap-3">
      <Switch fallback={<Pad {...props} />}>
        <Match when={few()}>{(values) => <ValueKeys {...props} values={values()} />}</Match>
        <Match when={split()}>{(rows) => <SplitKeys {...props} rows={rows()} />}</Match>
      </Switch>
      <Show when={aspect().scale?.absence === 'left-out'}>
        <button
          type="button"
          aria-pressed={isAbsent()}
          disabled={props.locked}
          class={classNames(
            keyClass,
            'min-h-14 grid-flow-col place-content-center items-center gap-2 text-15',
            isAbsent() && (props.locked ? lockedChosenClass : chosenClass),
          )}
          onClick={(event) => {
            props.onGive(ABSENT, event)
            props.onDone()
          }}
        >
          <UserX class="size-5" aria-hidden="true" />
          {t('judge.absentKey')}
        </button>
      </Show>
    </div>
  )
}

/**
 * A whole number first, which only opens the row of its parts; the part then gives the mark, for a panel's last mark
 * closes the round.
 */
function SplitKeys(props: KeysProps & { rows: SplitValues; onDone: () => void }) {
  const marking = useMarking()
  const aspect = createMemo(() => marking.aspect(props.spot.aspectId))
  const [chosen, setChosen] = createSignal<number | null>(null)
  createEffect(on([() => props.spot, () => props.value], () => setChosen(null)))
  const whole = () => chosen() ?? wholeOf(props.value)
  const look = (isChosen: boolean, isPending = false) =>
    classNames(
      keyClass,
      'min-h-14 min-w-0 place-items-center font-semibold text-20 md:min-h-20 md:text-26',
      isChosen && (props.locked ? lockedChosenClass : isPending ? pendingClass : chosenClass),
    )
  return (
    <div class="grid gap-2 sm:gap-3">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would add a frame and a legend to a row of keys */}
      <div
        class="grid grid-cols-6 gap-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none"
        role="group"
        aria-label={t('judge.wholePoints')}
      >
        <For each={props.rows.wholes}>
          {(at) => (
            <button
              type="button"
              aria-pressed={whole() === at}
              class={look(whole() === at, chosen() !== null)}
              disabled={props.locked}
              onClick={() => setChosen(at)}
            >
              {at}
            </button>
          )}
        </For>
      </div>
      <div
        class={classNames(
          'grid gap-2',
          props.rows.parts.length > 5
            ? 'grid-cols-5 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none'
            : 'auto-cols-fr grid-flow-col',
        )}
        role="radiogroup"
        aria-label={t('judge.partPoints')}
      >
        <For each={props.rows.parts}>
          {(part) => {
            const value = () => splitValue(aspect(), whole(), part)
            const isGiven = () => value() !== null && value() === props.value
            return (
              // biome-ignore lint/a11y/useSemanticElements: a key that gives its mark by a tap, not a form's field
              <button
                type="button"
                role="radio"
                aria-checked={isGiven()}
                class={look(isGiven())}
                disabled={props.locked || value() === null}
                onClick={(event) => {
                  const given = value()
                  if (given === null) return
                  props.onGive(given, event)
                  props.onDone()
                }}
              >
                {value() ?? (part === 0 ? '.0' : formatPoints(part).slice(1))}
              </button>
            )
          }}
        </For>
      </div>
    </div>
  )
}
