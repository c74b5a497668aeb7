import { createEffect, createSignal, on, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { DisciplineView } from '#domain/events/contract'
import { mostMembers } from '#domain/events/team'
import { runners } from '#domain/people/access'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { may } from '../desk/access.ts'
import { sayDone } from '../desk/say.ts'

const isSize = (text: string) => /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= mostMembers

/** Whether persons or teams compete in a discipline, and how many members a team has. */
export function TeamPart(props: { discipline: DisciplineView; closed: boolean }) {
  const act = createAct()
  const [open, setOpen] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  const [draft, setDraft] = createStore({ kind: 'person' as 'person' | 'team', least: '2', most: '2' })
  const team = () => props.discipline.team
  createEffect(
    on(open, () => {
      setTried(false)
      act.clear()
      const { least, most } = team() ?? { least: 2, most: 2 }
      setDraft({ kind: team() ? 'team' : 'person', least: String(least), most: String(most) })
    }),
  )
  const wrong = (text: string) =>
    tried() && !isSize(text) ? t('rules.figureBetween', { least: 1, most: mostMembers }) : null
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const { kind, least, most } = draft
    if (kind === 'team' && !(isSize(least) && isSize(most))) return
    const body = { team: kind === 'team' ? { least: Number(least), most: Number(most) } : null }
    if (!(await act.send('PUT', `/api/disciplines/${props.discipline.id}/team`, body))) return
    setOpen(false)
    refreshRemotes('/api/events')
    sayDone(t('events.teamSaved'))
  }
  return (
    <Section
      title={t('events.team')}
      more={team() ? t('events.teamsOf', { least: team()?.least ?? 0, most: team()?.most ?? 0 }) : t('events.persons')}
      actions={
        <Show when={may(runners, props.discipline.eventId) && !props.closed}>
          <Button onClick={() => setOpen(true)}>{t('events.changeTeam')}</Button>
        </Show>
      }
    >
      <Dialog
        open={open()}
        onOpen={setOpen}
        title={t('events.team')}
        more={t('events.teamMore')}
        closeName={t('common.close')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button type="submit" form="team" kind="primary" busy={act.busy}>
              {t('events.saveTeam')}
            </Button>
          </>
        }
      >
        <form id="team" class="grid gap-5" onSubmit={(event) => void send(event)} noValidate>
          <RadioGroup
            label={t('events.team')}
            value={draft.kind}
            onChange={(kind) => setDraft({ kind })}
            options={[
              { value: 'person', label: t('events.persons') },
              { value: 'team', label: t('events.teams') },
            ]}
          />
          <Show when={draft.kind === 'team'}>
            <div class="grid grid-cols-2 gap-5">
              <TextInput
                label={t('events.leastMembers')}
                name="least"
                inputmode="numeric"
                value={draft.least}
                onInput={(least) => setDraft({ least })}
                error={wrong(draft.least)}
              />
              <TextInput
                label={t('events.mostMembers')}
                name="most"
                inputmode="numeric"
                value={draft.most}
                onInput={(most) => setDraft({ most })}
                error={wrong(draft.most)}
              />
            </div>
          </Show>
          <ActError of={act} />
        </form>
      </Dialog>
    </Section>
  )
}
