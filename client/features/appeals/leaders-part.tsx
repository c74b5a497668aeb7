import { For } from 'solid-js'
import type { OfficialView } from '#domain/people/contract'
import { createAct } from '../../lib/act.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { sayDone, sayError } from '../desk/say.ts'

interface Leaders {
  readonly leaders: readonly { readonly personId: string; readonly delegationId: string }[]
  readonly delegations: readonly { readonly id: string; readonly code: string; readonly name: string }[]
}

/** Which delegation each team leader leads. */
export function LeadersPart(props: { eventId: string }) {
  const act = createAct()
  const officials = createRemote<{ officials: OfficialView[] }>(() => `/api/events/${props.eventId}/officials`)
  const leaders = createRemote<Leaders>(() => `/api/events/${props.eventId}/team-leaders`)
  const people = () => officials.data?.officials.filter(({ roles }) => roles.includes('team-leader')) ?? []
  const set = async (personId: string, delegationId: string) => {
    const body = { personId, delegationId }
    if (!(await act.send('PUT', `/api/events/${props.eventId}/team-leaders`, body))) return sayError(act.error)
    leaders.refresh()
    sayDone(t('appeals.leaderSet'))
  }
  return (
    <Section title={t('appeals.leaders')} more={t('appeals.leadersMore')}>
      <Remote of={leaders}>
        {(found) => (
          <ul class="grid max-w-2xl">
            <For each={people()} fallback={<li class="text-15 text-muted">{t('appeals.noLeaders')}</li>}>
              {({ personId, name }) => (
                <li class="grid items-center gap-3 border-line border-b py-2 text-15 sm:grid-cols-2">
                  <span class="font-medium">{name}</span>
                  <Select
                    hideLabel
                    label={t('appeals.delegationOf', { name })}
                    placeholder={t('appeals.chooseDelegation')}
                    options={found().delegations.map(({ id, code, name: of }) => ({
                      value: id,
                      label: `${code} ${of}`,
                    }))}
                    value={found().leaders.find((one) => one.personId === personId)?.delegationId ?? ''}
                    onChange={(delegationId) => void set(personId, delegationId)}
                  />
                </li>
              )}
            </For>
          </ul>
        )}
      </Remote>
    </Section>
  )
}
