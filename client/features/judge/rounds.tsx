import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, For, Show } from 'solid-js'
import { points } from '#domain/kit/points'
import { ABSENT, type RoundView } from '#domain/scoring/contract'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { useMarking } from './marking.ts'
import { markWord } from './measured.ts'
import type { Spot } from './scheme-walk.ts'

/**
 * The complete rounds of independent scores by seat: `undecided` as an alarm where all must score again, `decided` as a record;
 * without either, whichever it is.
 */
export function Rounds(props: { spot: Spot; only?: 'undecided' | 'decided' }) {
  const marking = useMarking()
  const cell = createMemo(() => marking.cell(props.spot))
  const undecided = () => cell().state !== 'decided'
  const spread = () => {
    const last = cell().rounds[cell().rounds.length - 1]?.scores ?? []
    const scores = last.flatMap(({ value }) => (value === ABSENT ? [] : points(value)))
    return scores.length > 0 ? (Math.max(...scores) - Math.min(...scores)) / 10_000 : 0
  }
  const isApart = () =>
    marking.aspect(props.spot.aspectId).kind === 'judgement' && spread() > marking.judging().ruleSet.judgementSpread
  return (
    <Show when={cell().rounds.length > 0 && (!props.only || undecided() === (props.only === 'undecided'))}>
      <div
        role={undecided() ? 'alert' : undefined}
        class={classNames(
          'grid gap-2 rounded-md p-3 sm:gap-3 sm:p-4',
          undecided() ? 'bg-refused-soft inset-ring-2 inset-ring-refused' : 'inset-ring inset-ring-line',
        )}
      >
        <Show when={undecided()}>
          <div class="flex gap-3 text-refused">
            <TriangleAlert class="mt-0.5 size-6 shrink-0" aria-hidden="true" />
            <div class="grid gap-0.5">
              <h2 class="text-15 sm:text-17">
                {isApart() ? t('judge.apart', { n: spread() }) : t('judge.repeatOrdered')}
              </h2>
              <p class="text-13 sm:text-15">{t('judge.scoreAgain', { n: cell().round })}</p>
            </div>
          </div>
        </Show>
        <For each={cell().rounds}>{(round) => <RoundScores round={round} />}</For>
      </div>
    </Show>
  )
}

function RoundScores(props: { round: RoundView }) {
  const marking = useMarking()
  const { judges } = marking.judging().panel
  const scoreOf = (personId: string) => props.round.scores.find((score) => score.personId === personId)?.value
  const word = (value: string | undefined) => (value === undefined ? '–' : markWord({ measure: null }, value))
  return (
    <div class="flex min-w-0 items-center gap-3 sm:gap-5">
      <span class="shrink-0 text-13 text-muted">{t('judge.round', { n: props.round.round })}</span>
      <For each={judges}>
        {(judge) => (
          <span class="flex min-w-0 items-center gap-x-2 max-sm:flex-1 max-sm:flex-col">
            <span class="grid h-9 min-w-9 shrink-0 place-items-center rounded-sm bg-raised px-1 font-semibold text-20 text-ink inset-ring inset-ring-line">
              {word(scoreOf(judge.personId))}
            </span>
            <span class="max-w-full truncate text-13 text-ink">
              {judge.personId === marking.judging().me.personId ? t('judge.you') : judge.name}
            </span>
          </span>
        )}
      </For>
    </div>
  )
}
