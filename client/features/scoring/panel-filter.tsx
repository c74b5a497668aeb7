import { For, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { boxClass } from '../../ui/field.tsx'
import type { RosterAnswer } from '../rosters/roster-answer.ts'

/** Chooses one panel of several, '' for all. */
export function PanelFilter(props: { roster: RosterAnswer; value: string; onChange: (panelId: string) => void }) {
  return (
    <Show when={props.roster.panels.length > 1}>
      <select
        class={`${boxClass} !w-auto max-w-56`}
        aria-label={t('sessions.panel')}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="">{t('sessions.allPanels')}</option>
        <For each={props.roster.panels}>
          {({ id, name }) => (
            <option value={id} selected={id === props.value}>
              {`${t('sessions.panel')} ${name}`}
            </option>
          )}
        </For>
      </select>
    </Show>
  )
}
