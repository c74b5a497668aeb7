import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { For, Index, Show } from 'solid-js'
import type { Conflict } from '#domain/conflicts/find'
import type { OfficialView } from '#domain/people/contract'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { type ConflictNames, PanelConflicts } from './panel-conflicts.tsx'
import { PanelTrainees } from './panel-trainees.tsx'
import { addPanel, changePanel, type PanelDraft, type RosterDraft, removePanel, seat } from './roster-draft.ts'

interface PanelsProps {
  draft: RosterDraft
  judges: readonly OfficialView[]
  panelSize: number
  /** The conflicts of each panel, in the order of the draft. */
  conflicts: readonly (readonly Conflict[])[]
  names: ConflictNames
  /** Whether a judge in conflict stays out of the entry, by the rules. */
  recuses: boolean
  /** Null for who may only look. */
  onChange: ((draft: RosterDraft) => void) | null
}

/** The panels of a roster: their names, their judges by seat, and how many entries each marks. */
export function PanelCards(props: PanelsProps) {
  const add = () => (
    <Show when={props.onChange}>
      {(change) => (
        <Button
          icon={<Plus class="size-5" aria-hidden="true" />}
          onClick={() => change()(addPanel(props.draft, props.panelSize))}
        >
          {t('sessions.addPanel')}
        </Button>
      )}
    </Show>
  )
  return (
    <Section
      title={t('sessions.panels')}
      more={t('sessions.panelsMore', { n: props.panelSize })}
      actions={<Show when={props.draft.panels.length > 0}>{add()}</Show>}
    >
      <Show
        when={props.draft.panels.length > 0}
        fallback={
          <EmptyState title={t('sessions.rosterEmptyTitle')} more={t('sessions.rosterEmptyMore')} action={add()} />
        }
      >
        <div class="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          <Index each={props.draft.panels}>{(panel, at) => <PanelCard {...props} panel={panel()} at={at} />}</Index>
        </div>
      </Show>
    </Section>
  )
}

function PanelCard(props: PanelsProps & { panel: PanelDraft; at: number }) {
  const change = (next: RosterDraft) => props.onChange?.(next)
  const locked = () => props.onChange === null
  const whereSits = (judgeId: string) =>
    props.draft.panels.find(({ seats, traineeIds }) => seats.includes(judgeId) || traineeIds.includes(judgeId))
  const options = () => [
    { value: '', label: t('sessions.emptySeat') },
    ...props.judges.map(({ personId, name }) => {
      const panel = whereSits(personId)
      const elsewhere = panel && panel.name !== props.panel.name
      return { value: personId, label: elsewhere ? `${name} (${t('sessions.panel')} ${panel.name})` : name }
    }),
  ]
  return (
    <section
      class="grid content-start gap-3 rounded-md bg-raised p-4 inset-ring inset-ring-line"
      aria-label={`${t('sessions.panel')} ${props.panel.name}`}
    >
      <div class="flex items-end gap-2">
        <TextInput
          class="min-w-0 flex-1"
          label={t('sessions.panelNameOf', { n: props.at + 1 })}
          maxLength={200}
          disabled={locked()}
          value={props.panel.name}
          onInput={(name) => change(changePanel(props.draft, props.at, { name }))}
          error={props.panel.name.trim() ? null : t('common.required')}
        />
        <Show when={!locked()}>
          <IconButton
            name={t('sessions.removePanel', { name: props.panel.name })}
            icon={<Trash aria-hidden="true" />}
            onClick={() => change(removePanel(props.draft, props.at))}
          />
        </Show>
      </div>
      <For each={props.panel.seats.map((_, place) => place)}>
        {(place) => (
          <div class="flex items-center gap-3">
            <span class="w-12 shrink-0 text-13 text-muted whitespace-nowrap" aria-hidden="true">
              {t('sessions.seat', { n: place + 1 })}
            </span>
            <Select
              hideLabel
              class="min-w-0 flex-1"
              label={t('sessions.seatOf', { panel: props.panel.name, n: place + 1 })}
              disabled={locked()}
              value={props.panel.seats[place] ?? ''}
              options={options()}
              onChange={(judgeId) => change(seat(props.draft, props.at, place, judgeId))}
            />
          </div>
        )}
      </For>
      <PanelTrainees {...props} />
      <p class="text-13 text-muted">{t('sessions.entriesIn', { n: props.panel.entryIds.length })}</p>
      <PanelConflicts conflicts={props.conflicts[props.at] ?? []} names={props.names} recused={props.recuses} />
    </section>
  )
}
