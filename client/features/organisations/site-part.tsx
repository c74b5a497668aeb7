import { useNavigate } from '@solidjs/router'
import DoorOpen from 'lucide-solid/icons/door-open'
import { createSignal, Show } from 'solid-js'
import type { RoomView, SiteView } from '#domain/organisations/site-contract'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { Section } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { tableWords } from '../desk/table-words.ts'
import { refreshOrganisations } from './frame.tsx'
import { hoursText } from './hours-field.tsx'
import { RoomDrawer } from './room-drawer.tsx'

/** A site with its rooms; a room opens beside the list, with its stations. */
export function SitePart(props: { organisationId: string; of: SiteView; isOpen: boolean; onEdit: () => void }) {
  const [openRoom, setOpenRoom] = createSignal<string | null>(null)
  const [adding, setAdding] = createSignal(false)
  const room = () => props.of.rooms.find(({ id }) => id === openRoom()) ?? null
  const takesRooms = () => props.isOpen && props.of.closedAt === null
  return (
    <Section
      title={props.of.name}
      more={
        <>
          <div class="wrap-anywhere">
            {props.of.area} · {props.of.address}
          </div>
          <div class="text-13">{hoursText(props.of.openingHours)}</div>
        </>
      }
      actions={
        <div class="flex items-center gap-2">
          <Show when={props.of.closedAt}>
            <Badge>{t('organisations.closed')}</Badge>
          </Show>
          <Show when={takesRooms()}>
            <Button icon={<DoorOpen class="size-5" aria-hidden="true" />} onClick={() => setAdding(true)}>
              {t('organisations.addRoom')}
            </Button>
          </Show>
          <Show when={props.isOpen}>
            <SiteMenu organisationId={props.organisationId} of={props.of} onEdit={props.onEdit} />
          </Show>
        </div>
      }
    >
      <Table
        name={t('organisations.rooms')}
        rows={props.of.rooms}
        columns={columns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => setOpenRoom(id)}
        openKey={openRoom()}
        locale={localeTag()}
        words={tableWords(t('common.search'))}
        empty={<p class="text-15 text-muted">{`${t('organisations.noRooms')} · ${t('organisations.noRoomsMore')}`}</p>}
      />
      <RoomDrawer
        siteId={props.of.id}
        of={room()}
        isOpen={takesRooms()}
        open={adding() || room() !== null}
        onOpen={() => {
          setAdding(false)
          setOpenRoom(null)
        }}
        onAdded={(id) => {
          setAdding(false)
          setOpenRoom(id)
        }}
      />
    </Section>
  )
}

function SiteMenu(props: { organisationId: string; of: SiteView; onEdit: () => void }) {
  const navigate = useNavigate()
  const act = createAct()
  const close = async (closed: boolean) => {
    const words = {
      title: t('organisations.closeSiteTitle', { name: props.of.name }),
      lost: t('organisations.closeSiteLost'),
      verb: t('organisations.closeSite'),
    }
    if (closed && !(await confirmAct(words))) return
    if (!(await act.send('PUT', `/api/sites/${props.of.id}/closed`, { closed }))) return sayError(act.error)
    sayDone(t('organisations.saved'))
    refreshOrganisations()
  }
  const items = (): MenuItem[] => {
    if (props.of.closedAt) return [{ name: t('organisations.reopenSite'), run: () => void close(false) }]
    return [
      { name: t('organisations.editSite'), run: () => props.onEdit() },
      {
        name: t('organisations.importRooms'),
        run: () => navigate(`/desk/organisations/${props.organisationId}/sites/${props.of.id}/import`),
      },
      { name: t('organisations.closeSite'), danger: true, run: () => void close(true) },
    ]
  }
  return <Menu name={t('organisations.siteActs', { name: props.of.name })} items={items()} />
}

const columns = (): Column<RoomView>[] => [
  {
    key: 'name',
    head: t('organisations.room'),
    class: 'wrap-anywhere min-w-32',
    cell: (room) => (
      <div class="flex flex-wrap items-center gap-x-2">
        <span class={room.closedAt ? 'text-muted' : 'font-medium'}>{room.name}</span>
        <Show when={room.closedAt}>
          <Badge>{t('organisations.closed')}</Badge>
        </Show>
        <span class="text-13 text-muted sm:hidden">{t(`organisations.room-${room.kind}`)}</span>
      </div>
    ),
    sortBy: (room) => room.name,
  },
  {
    key: 'kind',
    head: t('organisations.roomKind'),
    from: 'sm',
    class: 'w-24',
    sortBy: (room) => room.kind,
    cell: (room) => t(`organisations.room-${room.kind}`),
  },
  {
    key: 'seats',
    head: t('organisations.capacity'),
    align: 'end',
    class: 'w-24 whitespace-nowrap',
    sortBy: (room) => room.seats,
    cell: (room) => t('organisations.seats', { n: room.seats }),
  },
  {
    key: 'stations',
    head: t('organisations.stations'),
    align: 'end',
    class: 'w-24 whitespace-nowrap',
    sortBy: (room) => openStations(room),
    cell: (room) => (openStations(room) === 0 ? '–' : t('organisations.stationCount', { n: openStations(room) })),
  },
  {
    key: 'equipment',
    head: t('organisations.equipment'),
    from: 'md',
    class: 'wrap-anywhere text-muted',
    cell: (room) => room.equipment.join(' · '),
  },
  {
    key: 'coming',
    head: t('organisations.coming'),
    align: 'end',
    from: 'md',
    class: 'w-32',
    sortBy: (room) => room.sessions,
    cell: (room) => room.sessions || '–',
  },
]

const openStations = ({ stations }: RoomView) => stations.filter(({ closedAt }) => closedAt === null).length
