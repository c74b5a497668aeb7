import { A, useParams } from '@solidjs/router'
import UserPlus from 'lucide-solid/icons/user-plus'
import Users from 'lucide-solid/icons/users'
import { createSignal, For, Show } from 'solid-js'
import type { ConflictsView } from '#domain/conflicts/contract'
import { runners, staff } from '#domain/people/access'
import type { OfficialView, RoleOfferView } from '#domain/people/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { createTableAddress } from '../../lib/table-address.ts'
import { locale, t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ConflictsPart } from '../conflicts/conflicts-part.tsx'
import { SetOrigin } from '../conflicts/set-origin.tsx'
import { may } from '../desk/access.ts'
import { EventFrame } from '../desk/frames.tsx'
import { tableWords } from '../desk/table-words.ts'
import { InvitationLink, type Link } from './invitation-link.tsx'
import { AddRole, NameOfficial } from './name-official.tsx'
import { OfficialMenu } from './official-menu.tsx'
import { PersonName } from './person-name.tsx'
import { type Locked, RecoverDialog } from './recover-dialog.tsx'
import { WaitingOffers } from './waiting-offers.tsx'

/** Who holds which role at an event, who can sign in, and how many tablets each judge has. */
export default function OfficialsPage() {
  const params = useParams<{ eventId: string }>()
  const officials = createRemote<{ officials: OfficialView[]; offers: RoleOfferView[] }>(
    () => `/api/events/${params.eventId}/officials`,
  )
  const [naming, setNaming] = createSignal(false)
  const [link, setLink] = createSignal<Link | null>(null)
  const [adding, setAdding] = createSignal<OfficialView | null>(null)
  const [locked, setLocked] = createSignal<Locked | null>(null)
  const [tracing, setTracing] = createSignal<OfficialView | null>(null)
  const conflicts = createRemote<ConflictsView>(() =>
    may(staff, params.eventId) ? `/api/events/${params.eventId}/conflicts` : null,
  )
  const name = () => (
    <Show when={may(runners, params.eventId)}>
      <Button kind="primary" icon={<UserPlus class="size-5" aria-hidden="true" />} onClick={() => setNaming(true)}>
        {t('officials.nameOfficial')}
      </Button>
    </Show>
  )
  return (
    <EventFrame tabName={t('officials.title')} actions={name}>
      {(at) => (
        <>
          <Remote
            of={officials}
            empty={(found) =>
              found.officials.length + found.offers.length === 0 && (
                <EmptyState
                  icon={<Users aria-hidden="true" />}
                  title={t('officials.emptyTitle')}
                  more={t('officials.emptyMore')}
                />
              )
            }
          >
            {(found) => (
              <>
                <OfficialsTable
                  eventId={params.eventId}
                  officials={found().officials}
                  onLink={setLink}
                  onAdd={setAdding}
                  onRecover={setLocked}
                  onOrigin={setTracing}
                  origins={conflicts.data?.origins ?? []}
                />
                <WaitingOffers eventId={params.eventId} offers={found().offers} />
              </>
            )}
          </Remote>
          <Show when={may(staff, params.eventId) && officials.data}>
            {(known) => (
              <Remote of={conflicts}>
                {(found) => <ConflictsPart at={at()} officials={known().officials} found={found()} />}
              </Remote>
            )}
          </Show>
          <SetOrigin
            eventId={params.eventId}
            official={tracing()}
            conflicts={conflicts.data ?? null}
            onClose={() => setTracing(null)}
          />
          <NameOfficial eventId={params.eventId} open={naming()} onOpen={setNaming} onLink={setLink} />
          <AddRole eventId={params.eventId} official={adding()} onClose={() => setAdding(null)} />
          <RecoverDialog of={locked()} onClose={() => setLocked(null)} onLink={setLink} />
          <InvitationLink link={link()} onClose={() => setLink(null)} />
        </>
      )}
    </EventFrame>
  )
}

interface OfficialsProps {
  eventId: string
  officials: OfficialView[]
  onLink: (link: Link) => void
  onAdd: (official: OfficialView) => void
  onRecover: (official: OfficialView) => void
  onOrigin: (official: OfficialView) => void
  origins: ConflictsView['origins']
}

function OfficialsTable(props: OfficialsProps) {
  const originOf = (one: OfficialView) => {
    const found = props.origins.find(({ personId }) => personId === one.personId)
    return [found?.delegationCode, found?.employer].filter(Boolean).join(' · ')
  }
  const columns = (): Column<OfficialView>[] => [
    {
      key: 'name',
      head: t('officials.name'),
      cell: (one) => <PersonName name={one.name} latinName={one.latinName} />,
      sortBy: (one) => one.name,
    },
    {
      key: 'roles',
      head: t('officials.roles'),
      cell: (one) => (
        <span class="flex flex-wrap gap-1.5">
          <For each={one.roles}>{(role) => <Badge>{t(`officials.role-${role}`)}</Badge>}</For>
        </span>
      ),
      sortBy: (one) => one.roles.join(),
    },
    {
      key: 'origin',
      head: t('conflicts.origin'),
      cell: (one) => (
        <Show
          when={originOf(one)}
          fallback={<span class="text-faint">{one.roles.includes('judge') ? t('conflicts.unknown') : '–'}</span>}
        >
          {(origin) => origin()}
        </Show>
      ),
      sortBy: originOf,
      from: 'lg',
    },
    {
      key: 'account',
      head: t('officials.account'),
      cell: (one) => (
        <Show when={one.login} fallback={<span class="text-faint">{t('officials.noAccount')}</span>}>
          {(login) => <span class="font-mono text-13 break-all">{login()}</span>}
        </Show>
      ),
      sortBy: (one) => one.login,
      from: 'sm',
    },
    {
      key: 'tablets',
      head: t('officials.tablets'),
      align: 'end',
      cell: (one) => (
        <Show when={one.tablets > 0} fallback={<span class="text-faint">–</span>}>
          <A href={`/desk/events/${props.eventId}/tablets`}>{one.tablets}</A>
        </Show>
      ),
      sortBy: (one) => one.tablets,
      from: 'md',
    },
    {
      key: 'acts',
      head: '',
      align: 'end',
      class: 'w-14 !py-0.5',
      cell: (one) => <OfficialMenu {...props} official={one} />,
    },
  ]
  return (
    <Table
      {...createTableAddress()}
      name={t('officials.title')}
      rows={props.officials}
      columns={columns()}
      keyOf={(one) => one.personId}
      textOf={(one) =>
        `${one.name} ${one.latinName ?? ''} ${one.login ?? ''} ${one.roles.map((role) => t(`officials.role-${role}`)).join(' ')}`
      }
      locale={locale()}
      words={tableWords(t('common.search'))}
    />
  )
}
