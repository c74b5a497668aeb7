import CircleDashed from 'lucide-solid/icons/circle-dashed'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { isScoredAlone } from '#domain/scoring/rounds'
import { t } from '../../lib/text/index.ts'
import { Status } from '../../ui/status.tsx'
import { useMarking } from './marking.ts'
import { isEnteredInPoints, markWord, worthOf } from './measured.ts'
import type { Spot } from './scheme-walk.ts'

const pillClass =
  'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-1 text-13 font-medium inset-ring'

/** How a mark stands: an icon, a word, and in a line what there is to know. `data-look` names it for tests. */
export function MarkState(props: { spot: Spot; brief?: boolean }) {
  const marking = useMarking()
  const state = createMemo(() => marking.state(props.spot))
  const cell = createMemo(() => marking.cell(props.spot))
  const aspect = () => marking.aspect(props.spot.aspectId)
  const by = () => {
    const { panel, me } = marking.judging()
    const giver = cell().by
    return giver && giver !== me.personId ? panel.judges.find(({ personId }) => personId === giver)?.name : undefined
  }
  const worth = (value: string | null) => worthOf(aspect(), value, marking.judging().ruleSet.awardDecimals)
  const more = () => {
    const { look, value } = state()
    if (look === 'waiting')
      return t('judge.givenBy', { n: cell().given, total: cell().needed || marking.judging().panel.judges.length })
    if (look !== 'stored') return null
    const word = value === null ? '–' : markWord(aspect(), value)
    if (isScoredAlone(aspect().kind)) return t('judge.decidedAs', { award: cell().award ?? '–', score: word })
    const name = by()
    return [
      isEnteredInPoints(aspect()) ? null : t('judge.enteredAs', { value: word, award: worth(value) ?? '–' }),
      name ? t('judge.enteredBy', { name }) : null,
    ]
      .filter((said) => said !== null)
      .join(' · ')
  }
  return (
    <span data-look={state().look} class="inline-flex min-w-0 items-center gap-2">
      <Switch>
        <Match when={state().look === 'empty'}>
          <span class={`${pillClass} text-muted inset-ring-line`}>
            <CircleDashed class="size-4" aria-hidden="true" />
            {t('judge.notGiven')}
          </span>
        </Match>
        <Match when={state().look === 'again'}>
          <span class={`${pillClass} bg-refused-soft text-refused inset-ring-current/20`}>
            <TriangleAlert class="size-4" aria-hidden="true" />
            {t('judge.round', { n: state().round })}
          </span>
        </Match>
        <Match when={state().look === 'saved'}>
          <Status state="saved" word={t('common.saved')} />
        </Match>
        <Match when={state().look === 'stored'}>
          <Status state="stored" word={t('common.stored')} />
        </Match>
        <Match when={state().look === 'waiting'}>
          <Status state="waiting" word={t('common.waiting')} />
        </Match>
        <Match when={state().look === 'refused'}>
          <Status state="refused" word={t('common.refused')} />
        </Match>
      </Switch>
      <Show when={!props.brief && more()}>{(words) => <span class="truncate text-13 text-muted">{words()}</span>}</Show>
    </span>
  )
}
