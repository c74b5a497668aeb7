import { createSignal, For, Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import type { ImplausibleRules } from '#domain/events/implausible-rules'
import type { RankingRules } from '#domain/events/ranking-rules'
import type { RecheckRules } from '#domain/events/recheck-rules'
import { runners } from '#domain/people/access'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { Facts } from '../desk/facts.tsx'
import { RulesDialog } from './rules-dialog.tsx'
import { stages } from './rules-draft.ts'

/** How marks become points, and points a ranking with awards, in this discipline; each rule in words. */
export function RulesPart(props: { discipline: DisciplineView; closed: boolean }) {
  const [editing, setEditing] = createSignal(false)
  const rules = () => props.discipline.ruleSet
  const decimals = (n: number | null) => (n === null ? t('rules.noRounding') : t('rules.decimals', { n }))
  const rounding = () => stages.map((stage) => `${t(`rules.${stage}`)} ${decimals(rules()[stage])}`).join(' · ')
  const weights = () =>
    Object.entries(rules().weights)
      .map(([code, weight]) => `${code} × ${weight}`)
      .join(' · ') || t('rules.noWeights')
  return (
    <Section
      title={t('rules.rules')}
      more={t('rules.rulesMore')}
      actions={
        <Show when={may(runners, props.discipline.eventId) && !props.closed}>
          <Button onClick={() => setEditing(true)}>{t('rules.edit')}</Button>
        </Show>
      }
    >
      <Facts
        facts={[
          { name: t('rules.panelSize'), value: t('events.judges', { n: rules().panelSize }) },
          { name: t('rules.judgementSpread'), value: rules().judgementSpread },
          { name: t('rules.rounding'), value: rounding() },
          { name: t('rules.weights'), value: weights() },
          { name: t('rules.conflicts'), value: t(`rules.conflicts-${rules().conflicts}`) },
          { name: t('rules.implausible'), value: implausibleText(rules().implausible) },
          { name: t('rules.ties'), value: tiesText(rules().ranking) },
          { name: t('rules.scale'), value: scaleText(rules().ranking) },
          { name: t('rules.medals'), value: <Medals of={rules().ranking} /> },
          { name: t('rules.medallion'), value: t(rules().ranking.medallion ? 'rules.yes' : 'rules.no') },
          { name: t('rules.bestOfDelegation'), value: t(rules().ranking.bestOfDelegation ? 'rules.yes' : 'rules.no') },
          { name: t('rules.recheck'), value: recheckText(rules().recheck) },
          {
            name: t('rules.appeals'),
            value: t('rules.appealsOf', { ...rules().appeals }),
          },
        ]}
      />
      <RulesDialog discipline={props.discipline} open={editing()} onOpen={setEditing} />
    </Section>
  )
}

const implausibleText = (of: ImplausibleRules | null) => (of ? t('rules.implausibleOf', { ...of }) : t('rules.no'))

const recheckText = ({ required, topShare, sampleShare, errorRate }: RecheckRules) =>
  required ? t('rules.recheckOf', { topShare, sampleShare, errorRate }) : t('rules.no')

const tiesText = ({ ties }: RankingRules) =>
  ties.length === 0 ? t('rules.noTies') : t('rules.tiesThen', { codes: ties.join(' > ') })

function scaleText({ scale }: RankingRules): string {
  if (!scale) return t('rules.noScale')
  return t(scale.method === 'linear' ? 'rules.scaleOfMarks' : 'rules.scaleOf', {
    centre: scale.centre,
    spread: scale.spread,
  })
}

const KINDS = ['gold', 'silver', 'bronze'] as const

/** How many places, or which share, win which medal. */
function Medals(props: { of: RankingRules }) {
  const unit = () => (props.of.medals.by === 'share' ? '%' : '')
  return (
    <span class="flex flex-wrap items-center gap-2 pt-0.5">
      <span>{t(`rules.by-${props.of.medals.by}`)}</span>
      <For each={KINDS}>
        {(kind) => (
          <Badge kind={kind}>
            {t(`rules.${kind}`)} {props.of.medals[kind]}
            {unit()}
          </Badge>
        )}
      </For>
      <Show when={props.of.medals.by === 'scale'}>
        <span class="text-13 text-muted">{t('rules.marginOf', { n: props.of.medals.margin })}</span>
      </Show>
    </span>
  )
}
