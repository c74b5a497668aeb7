import Ban from 'lucide-solid/icons/ban'
import CloudOff from 'lucide-solid/icons/cloud-off'
import Moon from 'lucide-solid/icons/moon'
import Zap from 'lucide-solid/icons/zap'
import { Match, Show, Switch } from 'solid-js'
import type { TabletView } from '#domain/people/contract'
import { createAct } from '../../lib/act.ts'
import { createTableAddress } from '../../lib/table-address.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { locale, t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Status } from '../../ui/status.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { tableWords } from '../desk/table-words.ts'
import { lastSeenWords } from './silent-tablets.tsx'

/** Tablets by judge: in use or not, last seen when, and what they have yet to send. */
export function TabletsTable(props: { tablets: readonly TabletView[]; leads: boolean }) {
  const columns = (): Column<TabletView>[] => [
    {
      key: 'judge',
      head: t('officials.judge'),
      cell: (tablet) => <span class="font-medium">{tablet.name}</span>,
      sortBy: (tablet) => tablet.name,
    },
    {
      key: 'state',
      head: t('officials.tabletState'),
      cell: (tablet) => <TabletState tablet={tablet} />,
      sortBy: (tablet) => (tablet.revokedAt ? 2 : tablet.awake ? 0 : 1),
    },
    {
      key: 'unsent',
      head: t('officials.unsent'),
      cell: (tablet) => (
        <Show when={tablet.unsent > 0} fallback={<Status plain state="stored" word={t('officials.allSent')} />}>
          <Status
            state="saved"
            word={tablet.silent ? lastSeenWords(tablet) : t('officials.unsentCount', { n: tablet.unsent })}
          />
        </Show>
      ),
      sortBy: (tablet) => tablet.unsent,
    },
    {
      key: 'ready',
      head: t('devices.readyFor'),
      cell: (tablet) => <ReadyFor tablet={tablet} />,
      sortBy: (tablet) => loaded(tablet).length,
      from: 'sm',
    },
    {
      key: 'seen',
      head: t('officials.lastSeen'),
      cell: (tablet) => <Moment at={tablet.lastSeenAt} />,
      sortBy: (tablet) => tablet.lastSeenAt,
      from: 'sm',
    },
    {
      key: 'paired',
      head: t('officials.pairedAt'),
      cell: (tablet) => <Moment at={tablet.pairedAt} />,
      sortBy: (tablet) => tablet.pairedAt,
      from: 'lg',
    },
    {
      key: 'acts',
      head: '',
      align: 'end',
      class: '!py-0.5',
      cell: (tablet) => (
        <Show when={props.leads && !tablet.revokedAt}>
          <Revoke tablet={tablet} />
        </Show>
      ),
    },
  ]
  return (
    <Table
      {...createTableAddress()}
      name={t('officials.tabletsTitle')}
      rows={props.tablets}
      columns={columns()}
      keyOf={(tablet) => tablet.id}
      locale={locale()}
      words={tableWords(t('common.search'))}
    />
  )
}

const loaded = ({ sessions }: TabletView) => sessions.filter(({ loadedAt }) => loadedAt !== null)

/** For how many of its judge's sessions the tablet needs no network; the sessions with the time in its title. */
function ReadyFor(props: { tablet: TabletView }) {
  const title = () =>
    props.tablet.sessions
      .map(({ name, loadedAt }) => `${name}: ${loadedAt ? formatDateTime(loadedAt) : t('devices.notReady')}`)
      .join('\n')
  return (
    <Show when={props.tablet.sessions.length > 0} fallback={<span class="text-muted">{t('devices.notReady')}</span>}>
      <span title={title()} class="whitespace-nowrap">
        {t('devices.readyCount', { n: loaded(props.tablet).length, total: props.tablet.sessions.length })}
      </span>
    </Show>
  )
}

const Moment = (props: { at: string }) => (
  <time datetime={props.at} class="text-muted whitespace-nowrap">
    {formatDateTime(props.at)}
  </time>
)

function TabletState(props: { tablet: TabletView }) {
  return (
    <span class="inline-flex items-center gap-1.5 align-middle text-13 font-medium whitespace-nowrap [&_svg]:size-4">
      <Switch>
        <Match when={props.tablet.revokedAt}>
          <Ban class="text-faint" aria-hidden="true" />
          <span class="text-faint">{t('officials.revoked')}</span>
        </Match>
        <Match when={props.tablet.awake && props.tablet.silent}>
          <CloudOff class="text-saved" aria-hidden="true" />
          <span class="text-saved">{t('devices.silent')}</span>
        </Match>
        <Match when={props.tablet.awake}>
          <Zap class="text-stored" aria-hidden="true" />
          <span class="text-stored">{t('officials.awake')}</span>
        </Match>
        <Match when={true}>
          <Moon class="text-muted" aria-hidden="true" />
          <span class="text-muted">{t('officials.asleep')}</span>
        </Match>
      </Switch>
    </span>
  )
}

function Revoke(props: { tablet: TabletView }) {
  const act = createAct()
  const revoke = async () => {
    const { id, name, unsent } = props.tablet
    const lost = unsent > 0 ? t('officials.revokeUnsent', { n: unsent }) : t('officials.revokeLost')
    if (!(await confirmAct({ title: t('officials.revokeTitle', { name }), lost, verb: t('officials.revoke') }))) return
    if (!(await act.send('POST', `/api/tablets/${id}/revoke`))) return sayError(act.error)
    sayDone(t('officials.revokedDone'))
  }
  return (
    <Button kind="quiet" class="!text-refused" busy={act.busy} onClick={() => void revoke()}>
      {t('officials.revoke')}
    </Button>
  )
}
