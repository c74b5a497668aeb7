import { For, Show } from 'solid-js'
import type { OfficialView } from '#domain/people/contract'
import { t } from '../../lib/text/index.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import type { RosterDraft } from './roster-draft.ts'

/** Who leads a session and who watches over it. */
export function RosterLeaders(props: {
  draft: RosterDraft
  officials: readonly OfficialView[]
  onChange: ((draft: RosterDraft) => void) | null
}) {
  const holding = (role: 'chief-judge' | 'supervisor') => props.officials.filter((one) => one.roles.includes(role))
  const change = (part: Partial<RosterDraft>) => props.onChange?.({ ...props.draft, ...part })
  const watch = (personId: string, on: boolean) => {
    const others = props.draft.supervisorIds.filter((id) => id !== personId)
    change({ supervisorIds: on ? [...others, personId] : others })
  }
  return (
    <Section title={t('sessions.leaders')}>
      <div class="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Select
          label={t('sessions.chiefJudge')}
          disabled={props.onChange === null}
          value={props.draft.chiefJudgeId}
          options={[
            { value: '', label: t('sessions.nobody') },
            ...holding('chief-judge').map(({ personId, name }) => ({ value: personId, label: name })),
          ]}
          onChange={(chiefJudgeId) => change({ chiefJudgeId })}
        />
        <fieldset>
          <legend class="text-15 font-medium">{t('sessions.supervisors')}</legend>
          <Show
            when={holding('supervisor').length > 0}
            fallback={<p class="mt-2 text-15 text-muted">{t('sessions.noSupervisors')}</p>}
          >
            <div class="flex flex-wrap gap-x-6">
              <For each={holding('supervisor')}>
                {(one) => (
                  <Checkbox
                    label={one.name}
                    disabled={props.onChange === null}
                    checked={props.draft.supervisorIds.includes(one.personId)}
                    onChange={(on) => watch(one.personId, on)}
                  />
                )}
              </For>
            </div>
          </Show>
        </fieldset>
      </div>
    </Section>
  )
}
