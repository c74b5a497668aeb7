import { createSignal, For, Show } from 'solid-js'
import { type BlindView, whyNotNameWitnesses, whyNotWitness } from '#domain/draws/blind'
import type { OfficialView } from '#domain/people/contract'
import { createAct } from '../../lib/act.ts'
import { me } from '../../lib/auth.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { Status } from '../../ui/status.tsx'
import { may } from '../desk/access.ts'
import type { AtDiscipline } from '../desk/frames.tsx'
import { sayDone, sayError } from '../desk/say.ts'

/** Whether the names are sealed, before whom they will be opened, and the opening. */
export function BlindSeal(props: { view: BlindView; at: AtDiscipline; path: string }) {
  const act = createAct()
  const mine = () => me()?.person?.id ?? ''
  const officer = () => props.view.draws.some(({ officerId }) => officerId === mine())
  const open = async () => {
    const sure = await confirmAct({
      title: t('draws.openNames'),
      lost: t('draws.openNamesMore'),
      verb: t('draws.openNames'),
      kind: 'primary',
    })
    if (!sure) return
    if (!(await act.send('POST', `${props.path}/open`))) return sayError(act.error)
    refreshRemotes('/api/')
    sayDone(t('draws.openedNow'))
  }
  const witness = async () => {
    if (!(await act.send('POST', `${props.path}/confirm`))) return sayError(act.error)
    refreshRemotes(props.path)
    sayDone(t('draws.confirmed'))
  }
  const more = () => {
    const { openedAt, sealedAt } = props.view
    if (openedAt) return t('draws.openedAt', { time: formatDateTime(openedAt) })
    return sealedAt ? t('draws.sealedAt', { time: formatDateTime(sealedAt) }) : t('draws.unsealed')
  }
  return (
    <Section
      title={t('draws.seal')}
      more={more()}
      actions={
        <div class="flex flex-wrap items-center gap-3">
          <Show when={!whyNotWitness(props.view, mine())}>
            <Button kind="primary" busy={act.busy} onClick={() => void witness()}>
              {t('draws.confirm')}
            </Button>
          </Show>
          <Show when={officer() && props.view.sealedAt && !props.view.openedAt && props.view.witnesses.length > 0}>
            <Button busy={act.busy} onClick={() => void open()}>
              {t('draws.openNames')}
            </Button>
          </Show>
        </div>
      }
    >
      <ul class="grid gap-2 empty:hidden">
        <For each={props.view.witnesses}>
          {({ witness, confirmedAt }) => (
            <li class="flex flex-wrap items-center gap-3 text-17">
              {witness}
              <Status
                state={confirmedAt ? 'stored' : 'waiting'}
                word={t(confirmedAt ? 'draws.confirmed' : 'draws.waitingWitness')}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={officer() && may(['draw-officer'], props.at.event.id) && props.view.sealedAt && !props.view.openedAt}>
        <NameWitnesses view={props.view} eventId={props.at.event.id} path={props.path} />
      </Show>
    </Section>
  )
}

function NameWitnesses(props: { view: BlindView; eventId: string; path: string }) {
  const act = createAct()
  const officials = createRemote<{ officials: OfficialView[] }>(() => `/api/events/${props.eventId}/officials`)
  const [chosen, setChosen] = createSignal<readonly [string, string]>(['', ''])
  const options = () =>
    (officials.data?.officials ?? [])
      .filter(({ personId, roles, login }) => login && roles.some((role) => role !== 'judge') && !ran(personId))
      .map(({ personId, name }) => ({ value: personId, label: name }))
  const ran = (personId: string) => props.view.draws.some(({ officerId }) => officerId === personId)
  const send = async () => {
    if (!(await act.send('POST', `${props.path}/witnesses`, { personIds: chosen() }))) return sayError(act.error)
    refreshRemotes(props.path)
    sayDone(t('draws.witnessesNamed'))
  }
  return (
    <div class="grid gap-4">
      <p class="text-15 text-muted">{t('draws.nameWitnessesMore')}</p>
      <div class="flex flex-wrap items-end gap-4">
        <For each={[0, 1] as const}>
          {(i) => (
            <Select
              class="min-w-52 flex-1"
              label={t('draws.witness', { n: i + 1 })}
              placeholder={t('draws.chooseWitness')}
              options={options()}
              value={chosen()[i]}
              onChange={(id) => setChosen(([first, second]) => (i === 0 ? [id, second] : [first, id]))}
            />
          )}
        </For>
        <Button
          busy={act.busy}
          disabled={whyNotNameWitnesses(props.view, chosen()) !== null}
          onClick={() => void send()}
        >
          {t('draws.nameWitnesses')}
        </Button>
      </div>
    </div>
  )
}
