import CircleQuestionMark from 'lucide-solid/icons/circle-question-mark'
import { createMemo, createSignal, Show } from 'solid-js'
import { formatPoints, type Points, parsePoints } from '#domain/kit/points'
import { implausible, isSameRange, scoreRange } from '#domain/scoring/implausible'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { enterAloud } from './enter-aloud.ts'
import { useMarking } from './marking.ts'
import type { Spot } from './scheme-walk.ts'

/** So many of the neighbours are named. */
const NAMED = 5

/** The scores that the judge has said are meant, while the app runs. */
const [meant, setMeant] = createSignal<ReadonlySet<string>>(new Set())

/**
 * Asks once more about a score that stands out among the judge's own of the entry: "9.5 after 6.0, 6.5, 6.0?". It stops
 * nothing, needs no network, and knows nothing of the other judges.
 */
export function StandsOut(props: { spot: Spot }) {
  const marking = useMarking()
  const value = createMemo(() => marking.state(props.spot).value)
  const others = createMemo(() => {
    const range = scoreRange(marking.aspect(props.spot.aspectId))
    const given = parsePoints(value() ?? '')
    if (!range || given === null) return null
    const { entryId, aspectId } = props.spot
    const ofEntry = marking.walk().steps.flatMap(({ aspect: { id } }) => {
      if (id === aspectId || !isSameRange(range, scoreRange(marking.aspect(id)))) return []
      return parsePoints(marking.state({ entryId, aspectId: id }).value ?? '') ?? []
    })
    const rules = marking.judging().ruleSet.implausible
    return implausible(given, { ofEntry, ofPanel: [] }, range, rules)?.others ?? null
  })
  const key = () => `${props.spot.entryId} ${props.spot.aspectId} ${value()}`
  const asked = () => (meant().has(key()) ? null : others())
  const decimals = () => (marking.aspect(props.spot.aspectId).kind === 'panel' ? 1 : 0)
  const word = (score: Points) => formatPoints(score, decimals())
  const question = (scores: readonly Points[]) => {
    const score = parsePoints(value() ?? '')
    const named = scores.slice(-NAMED).map(word).join(t('judge.comma'))
    return t('judge.standsOut', { value: score === null ? '' : word(score), others: named })
  }
  return (
    <div role="status">
      <Show when={asked()}>
        {(scores) => (
          <div class="flex flex-wrap items-center gap-x-3 rounded-md bg-saved-soft py-1 ps-3 text-15 text-saved">
            <CircleQuestionMark class="size-5 shrink-0" aria-hidden="true" />
            <span class="min-w-0 flex-1 basis-56">{question(scores())}</span>
            <span class="ms-auto flex">
              <Button kind="quiet" class="!text-ink" onClick={() => setMeant(new Set([...meant(), key()]))}>
                {t('judge.keepScore')}
              </Button>
              <Show when={!marking.whyNot(props.spot, null)}>
                <Button
                  kind="quiet"
                  class="!text-ink"
                  onClick={(event) => enterAloud(marking, props.spot, null, event)}
                >
                  {t('judge.correctScore')}
                </Button>
              </Show>
            </span>
          </div>
        )}
      </Show>
    </div>
  )
}
