import X from 'lucide-solid/icons/x'
import { For, Show } from 'solid-js'
import type { OfficialView } from '#domain/people/contract'
import { t } from '../../lib/text/index.ts'
import { IconButton } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { addTrainee, type PanelDraft, type RosterDraft, removeTrainee } from './roster-draft.ts'

/** Those who learn beside a panel, and a judge without a seat to join them. */
export function PanelTrainees(props: {
  draft: RosterDraft
  panel: PanelDraft
  at: number
  judges: readonly OfficialView[]
  onChange: ((draft: RosterDraft) => void) | null
}) {
  const nameOf = (id: string) => props.judges.find(({ personId }) => personId === id)?.name ?? ''
  const free = () => {
    const taken = new Set(props.draft.panels.flatMap(({ seats, traineeIds }) => [...seats, ...traineeIds]))
    return props.judges.filter(({ personId }) => !taken.has(personId))
  }
  return (
    <Show when={props.panel.traineeIds.length > 0 || (props.onChange && free().length > 0)}>
      <div class="grid gap-2 border-line border-t pt-3">
        <p class="text-13 text-muted" title={t('conflicts.traineesMore')}>
          {t('conflicts.trainees')}
        </p>
        <ul class="grid empty:hidden">
          <For each={props.panel.traineeIds}>
            {(id) => (
              <li class="flex min-h-11 items-center gap-2 text-15">
                <span class="min-w-0 flex-1 truncate">{nameOf(id)}</span>
                <Show when={props.onChange}>
                  {(change) => (
                    <IconButton
                      name={t('conflicts.removeTrainee', { name: nameOf(id) })}
                      icon={<X aria-hidden="true" />}
                      onClick={() => change()(removeTrainee(props.draft, id))}
                    />
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={free().length > 0 && props.onChange}>
          {(change) => (
            <Select
              hideLabel
              label={t('conflicts.addTraineeTo', { panel: props.panel.name })}
              placeholder={t('conflicts.addTrainee')}
              value=""
              options={free().map(({ personId, name }) => ({ value: personId, label: name }))}
              onChange={(id) => change()(addTrainee(props.draft, props.at, id))}
            />
          )}
        </Show>
      </div>
    </Show>
  )
}
