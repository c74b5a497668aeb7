import { createSignal, For, Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import type { RuleSet } from '#domain/events/rule-set'
import { runners } from '#domain/people/access'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { Facts } from '../desk/facts.tsx'
import { RulesDialog } from './rules-dialog.tsx'

/** How marks become points and awards in this discipline. */
export function RulesPart(props: { discipline: DisciplineView; closed: boolean }) {
  const [editing, setEditing] = createSignal(false)
  const rules = () => props.discipline.ruleSet
  return (
    <Section
      title={t('events.rules')}
      more={t('events.rulesMore')}
      actions={
        <Show when={may(runners, props.discipline.eventId) && !props.closed}>
          <Button onClick={() => setEditing(true)}>{t('events.editRules')}</Button>
        </Show>
      }
    >
      <Facts
        facts={[
          { name: t('events.panelSize'), value: t('events.judges', { n: rules().panelSize }) },
          { name: t('events.judgementSpread'), value: t('events.spreadOf', { n: rules().judgementSpread }) },
          { name: t('events.awardDecimals'), value: t('events.decimalsOf', { n: rules().awardDecimals }) },
          { name: t('events.medals'), value: <Medals medals={rules().ranking.medals} /> },
        ]}
      />
      <RulesDialog discipline={props.discipline} open={editing()} onOpen={setEditing} />
    </Section>
  )
}

const KINDS = ['gold', 'silver', 'bronze'] as const

/** How many places win which medal. */
function Medals(props: { medals: RuleSet['ranking']['medals'] }) {
  return (
    <span class="flex flex-wrap gap-2 pt-0.5">
      <For each={KINDS}>
        {(kind) => (
          <Badge kind={kind}>
            {t(`events.${kind}`)} {props.medals[kind]}
          </Badge>
        )}
      </For>
    </span>
  )
}
