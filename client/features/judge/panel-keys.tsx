import UserX from 'lucide-solid/icons/user-x'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { formatPoints } from '#domain/kit/points'
import { ABSENT } from '#domain/scoring/contract'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { chosenClass, keyClass, lockedChosenClass } from './key-look.ts'
import { useMarking } from './marking.ts'
import { keyValues } from './measure-values.ts'
import type { KeysProps } from './score-keys.tsx'
import { partValue, type SplitValues, splitOf, splitValues, wholeValue } from './split-values.ts'
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

function SplitKeys(props: KeysProps & { rows: SplitValues }) {
  const marking = useMarking()
  const aspect = createMemo(() => marking.aspect(props.spot.aspectId))
  const at = createMemo(() => splitOf(props.value))
  const look = (chosen: boolean) =>
    classNames(
      keyClass,
      'min-h-14 min-w-0 place-items-center font-semibold text-20 md:min-h-20 md:text-26',
      chosen && (props.locked ? lockedChosenClass : chosenClass),
    )
  return (
    <div class="grid gap-2 sm:gap-3">
      <div
        class="grid grid-cols-6 gap-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none"
        role="radiogroup"
        aria-label={t('judge.wholePoints')}
      >
        <For each={props.rows.wholes}>
          {(whole) => (
            // biome-ignore lint/a11y/useSemanticElements: a key that gives its mark by a tap, not a form's field
            <button
              type="button"
              role="radio"
              aria-checked={at().whole === whole}
              class={look(at().whole === whole)}
              disabled={props.locked}
              onClick={(event) => props.onGive(wholeValue(aspect(), whole), event)}
            >
              {whole}
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
          {(part) => (
            // biome-ignore lint/a11y/useSemanticElements: a key that gives its mark by a tap, not a form's field
            <button
              type="button"
              role="radio"
              aria-checked={at().part === part}
              class={look(at().part === part)}
              disabled={props.locked || partValue(aspect(), props.value, part) === null}
              onClick={(event) => {
                const value = partValue(aspect(), props.value, part)
                if (value !== null) props.onGive(value, event)
              }}
            >
              {part === 0 ? '.0' : formatPoints(part).slice(1)}
            </button>
          )}
        </For>
      </div>
      <output class="text-center font-semibold text-26" aria-live="polite">
        {props.value === null || props.value === ABSENT ? '–' : props.value}
      </output>
    </div>
  )
}
