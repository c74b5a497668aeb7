import CircleQuestionMark from 'lucide-solid/icons/circle-question-mark'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import { For, type JSX, Show } from 'solid-js'
import { ABSENT } from '#domain/scoring/contract'
import { isScoredAlone } from '#domain/scoring/rounds'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { SchemeAspect, SheetLine, SheetRound } from './sheet-model.ts'

/** The aspects of a sheet: each with the marks of every judge, its rounds and its award. */
export function SheetLines(props: {
  lines: readonly SheetLine[]
  nameOf: (personId: string) => string
  /** What else is said of an aspect, below its description. */
  more?: (line: SheetLine) => JSX.Element
  /** Given where the reader may order a repeat of a decided judgement. */
  onRepeat: ((aspect: SchemeAspect) => void) | null
}) {
  return (
    <ol class="grid border-line border-t">
      <For each={props.lines}>
        {(line) => (
          <li class="grid gap-2 border-line border-b py-4">
            <div class="flex items-start gap-4">
              <div class="min-w-0 flex-1">
                <p class="text-15">
                  <span class="me-2 font-semibold">{line.aspect.code}</span>
                  {line.aspect.description}
                </p>
                <p class="text-13 text-muted">
                  {t(`sessions.kind-${line.aspect.kind}`)}
                  <Show when={line.mean}>{(mean) => <> · {meanOf(line.aspect, mean())}</>}</Show>
                </p>
                {props.more?.(line)}
              </div>
              <p class="shrink-0 text-end whitespace-nowrap">
                <span class={classNames('text-20 font-semibold', line.award === null && 'text-faint')}>
                  {line.award ?? '–'}
                </span>
                <span class="block text-13 text-muted">{t('sessions.ofMaximum', { n: line.aspect.maximum })}</span>
              </p>
            </div>
            <Show when={line.measuredBy}>
              {(by) => (
                <ul class="flex flex-wrap gap-1.5">
                  <Mark name={props.nameOf(by())} value={line.measured && enteredWord(line.aspect, line.measured)} />
                </ul>
              )}
            </Show>
            <For each={line.rounds}>
              {(round) => <Round round={round} alone={line.rounds.length === 1} nameOf={props.nameOf} />}
            </For>
            <Show when={isScoredAlone(line.aspect.kind) && line.state === 'decided' && props.onRepeat}>
              {(repeat) => (
                <Button
                  kind="quiet"
                  class="-ms-4 justify-self-start"
                  icon={<RotateCcw class="size-4" aria-hidden="true" />}
                  aria-label={`${t('sessions.repeat')} ${line.aspect.code}`}
                  onClick={() => repeat()(line.aspect)}
                >
                  {t('sessions.repeat')}
                </Button>
              )}
            </Show>
          </li>
        )}
      </For>
    </ol>
  )
}

function Round(props: { round: SheetRound; alone: boolean; nameOf: (personId: string) => string }) {
  const why = () => (props.round.undone === 'repeated' ? t('sessions.roundRepeated') : t('sessions.roundApart'))
  return (
    <div class={classNames('grid gap-1', props.round.undone && 'opacity-70')}>
      <Show when={!props.alone}>
        <p class="text-13 text-muted">
          {t('sessions.round', { n: props.round.round })}
          <Show when={props.round.undone}>
            <span class="text-saved"> · {why()}</span>
          </Show>
        </p>
      </Show>
      <ul class="flex flex-wrap gap-1.5">
        <For each={props.round.scores}>
          {(score) => (
            <Mark
              name={props.nameOf(score.judgeId)}
              value={score.value === ABSENT ? t('sessions.absent') : score.value}
              struck={props.round.undone !== null || score.dropped}
              dropped={score.dropped}
              standsOut={score.standsOut}
            />
          )}
        </For>
      </ul>
    </div>
  )
}

/** "mean 6.96 x 1.2". */
const meanOf = ({ scale }: SchemeAspect, mean: string) =>
  scale?.factor === '1' ? t('sessions.mean', { mean }) : t('sessions.meanTimes', { mean, factor: scale?.factor ?? '' })

/** What was entered for a measurement: points, a number of faults, or a value in its unit. */
function enteredWord({ measure }: SchemeAspect, value: string): string {
  if (measure?.form === 'deductions') return t('sessions.faults', { n: value })
  return measure && 'unit' in measure && measure.unit ? `${value} ${measure.unit}` : value
}

const whyMark = ({ value, dropped }: { value: string | null; dropped?: boolean }) =>
  value === null ? t('sessions.notGiven') : dropped ? t('sessions.dropped') : undefined

function Mark(props: { name: string; value: string | null; struck?: boolean; dropped?: boolean; standsOut?: boolean }) {
  return (
    <li class="inline-flex max-w-full items-center gap-2 rounded-full bg-sunken py-1 ps-3 pe-1 text-13">
      <Show when={props.standsOut}>
        <CircleQuestionMark class="-me-1 size-4 shrink-0 text-saved" aria-hidden="true" />
      </Show>
      <span class="truncate">{props.name}</span>
      <span
        class={classNames(
          'min-w-6 rounded-full bg-raised px-2 text-center font-semibold inset-ring inset-ring-line',
          props.struck && 'line-through',
          props.value === null && 'font-normal text-faint',
        )}
        title={whyMark(props)}
      >
        {props.value ?? '–'}
      </span>
      <Show when={props.standsOut}>
        <span class="pe-2 text-saved">{t('sessions.standsOut')}</span>
      </Show>
    </li>
  )
}
