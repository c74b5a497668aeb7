import Check from 'lucide-solid/icons/check'
import { For, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { chosenClass, keyClass, lockedChosenClass } from './key-look.ts'
import { useMarking } from './marking.ts'
import type { KeysProps } from './score-keys.tsx'

/** The ladder of a judgement: a card for each score with its words in full; in a compact row, the scores alone. */
export function LadderCards(props: KeysProps & { compact?: boolean }) {
  const marking = useMarking()
  const ladder = () => marking.walk().stepOf(props.spot.aspectId)?.aspect.ladder ?? []
  const code = () => marking.walk().stepOf(props.spot.aspectId)?.aspect.code ?? ''
  return (
    <div
      role="radiogroup"
      aria-label={t('judge.markOf', { code: code() })}
      class={props.compact ? 'grid grid-cols-4 gap-2' : 'grid gap-2 sm:gap-3 md:grid-cols-4'}
    >
      <For each={ladder()}>
        {({ score, description }) => {
          const chosen = () => props.value === String(score)
          return (
            // biome-ignore lint/a11y/useSemanticElements: a card of text that is chosen by a tap, not a form's field
            <button
              type="button"
              role="radio"
              aria-checked={chosen()}
              aria-label={props.compact ? String(score) : undefined}
              title={props.compact ? description : undefined}
              disabled={props.locked}
              onClick={(event) => props.onGive(String(score), event)}
              class={classNames(
                keyClass,
                props.compact
                  ? 'min-h-14 place-items-center text-20'
                  : 'min-h-14 grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 px-3 py-2 text-start md:min-h-40 md:grid-cols-1 md:content-start md:gap-y-2 md:p-4',
                chosen() && (props.locked ? lockedChosenClass : chosenClass),
              )}
            >
              <span
                class={classNames(
                  'flex items-center justify-between font-semibold',
                  !props.compact && 'text-26 md:text-34',
                )}
              >
                {score}
                <Show when={chosen() && !props.compact}>
                  <Check class="hidden size-7 md:block" aria-hidden="true" />
                </Show>
              </span>
              <Show when={!props.compact}>
                <span class="whitespace-pre-line text-15 leading-tight md:leading-text">
                  {description || t('judge.noLadderText')}
                </span>
              </Show>
            </button>
          )
        }}
      </For>
    </div>
  )
}
