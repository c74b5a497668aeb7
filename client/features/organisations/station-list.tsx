import Plus from 'lucide-solid/icons/plus'
import { createSignal, For, Show } from 'solid-js'
import type { RoomView, StationView } from '#domain/organisations/site-contract'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { refreshOrganisations } from './frame.tsx'
import { StationForm } from './station-form.tsx'

/** The stations of a room, and the form that adds some or changes one. */
export function StationList(props: { room: RoomView; isOpen: boolean }) {
  const [form, setForm] = createSignal<{ of: StationView | null } | null>(null)
  return (
    <section class="grid gap-3 border-line border-t pt-5">
      <div class="flex flex-wrap items-center gap-3">
        <h3 class="flex-1 font-semibold text-17">{t('organisations.stations')}</h3>
        <Show when={props.isOpen && !form()}>
          <Button icon={<Plus class="size-5" aria-hidden="true" />} onClick={() => setForm({ of: null })}>
            {t('organisations.addStations')}
          </Button>
        </Show>
      </div>
      <Show when={form()} keyed>
        {({ of }) => <StationForm roomId={props.room.id} of={of} onDone={() => setForm(null)} />}
      </Show>
      <ul class="border-line border-t empty:hidden">
        <For each={props.room.stations}>
          {(station) => <Station of={station} isOpen={props.isOpen} onEdit={() => setForm({ of: station })} />}
        </For>
      </ul>
      <Show when={props.room.stations.length === 0 && !form()}>
        <p class="text-15 text-muted">{t('organisations.noStations')}</p>
      </Show>
    </section>
  )
}

function Station(props: { of: StationView; isOpen: boolean; onEdit: () => void }) {
  const act = createAct()
  const close = async (closed: boolean) => {
    const words = {
      title: t('organisations.closeStationTitle', { name: props.of.name }),
      lost: t('organisations.closeLost'),
      verb: t('organisations.closeStation'),
    }
    if (closed && !(await confirmAct(words))) return
    if (!(await act.send('PUT', `/api/stations/${props.of.id}/closed`, { closed }))) return sayError(act.error)
    sayDone(t('organisations.saved'))
    refreshOrganisations()
  }
  const items = (): MenuItem[] =>
    props.of.closedAt
      ? [{ name: t('organisations.reopenStation'), run: () => void close(false) }]
      : [
          { name: t('organisations.editStation'), run: () => props.onEdit() },
          { name: t('organisations.closeStation'), danger: true, run: () => void close(true) },
        ]
  return (
    <li class="flex min-h-12 items-center gap-3 border-line border-b">
      <span class="wrap-anywhere min-w-0 flex-1 py-2">
        <span class={props.of.closedAt ? 'text-muted' : 'font-medium'}>{props.of.name}</span>{' '}
        <span class="text-13 text-muted">{props.of.equipment.join(' · ')}</span>
      </span>
      <Show when={props.of.closedAt}>
        <Badge>{t('organisations.closed')}</Badge>
      </Show>
      <span class="whitespace-nowrap text-15 text-muted">{t('organisations.seats', { n: props.of.capacity })}</span>
      <Show when={props.isOpen}>
        <Menu name={t('organisations.stationActs', { name: props.of.name })} items={items()} />
      </Show>
    </li>
  )
}
