import { Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { Select } from '../../ui/select.tsx'
import type { RosterAnswer } from '../rosters/roster-answer.ts'
import { inOrder } from '../rosters/roster-draft.ts'

/** Chooses one panel of several, '' for all. */
export function PanelFilter(props: { roster: RosterAnswer; value: string; onChange: (panelId: string) => void }) {
  const options = () => [
    { value: '', label: t('sessions.allPanels') },
    ...inOrder(props.roster.panels).map(({ id, name }) => ({ value: id, label: `${t('sessions.panel')} ${name}` })),
  ]
  return (
    <Show when={props.roster.panels.length > 1}>
      <Select
        hideLabel
        class="max-w-56"
        label={t('sessions.panel')}
        value={props.value}
        options={options()}
        onChange={props.onChange}
      />
    </Show>
  )
}
