import { createSignal, Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import { runners } from '#domain/people/access'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { Facts } from '../desk/facts.tsx'
import { RulesDialog } from './rules-dialog.tsx'

/** How marks become points and awards in this discipline. */
export function RulesPart(props: { discipline: DisciplineView; closed: boolean }) {
  const [editing, setEditing] = createSignal(false)
  const rules = () => props.discipline.ruleSet
  const medals = () => `${rules().medals.gold} · ${rules().medals.silver} · ${rules().medals.bronze}`
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
          { name: t('events.medals'), value: medals() },
        ]}
      />
      <RulesDialog discipline={props.discipline} open={editing()} onOpen={setEditing} />
    </Section>
  )
}
