import UserPlus from 'lucide-solid/icons/user-plus'
import Users from 'lucide-solid/icons/users'
import { createSignal, type JSX, Show } from 'solid-js'
import type { StaffView } from '#domain/organisations/contract'
import { createAct } from '../../lib/act.ts'
import { hasRole } from '../../lib/auth.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { tableWords } from '../desk/table-words.ts'
import { InvitationLink, type Link } from '../people/invitation-link.tsx'
import { PersonName } from '../people/person-name.tsx'
import { type Locked, RecoverDialog } from '../people/recover-dialog.tsx'
import { NameStaff } from './name-staff.tsx'

/** The button that names somebody, and the dialogs around it; `path` is where they are named. */
export function createStaff(path: () => string) {
  const [naming, setNaming] = createSignal(false)
  const [link, setLink] = createSignal<Link | null>(null)
  const [locked, setLocked] = createSignal<Locked | null>(null)
  const refresh = () => refreshRemotes(path().replace(/\/managers$/, ''))
  return {
    path,
    refresh,
    setLink,
    setLocked,
    button: (): JSX.Element => (
      <Button kind="primary" icon={<UserPlus class="size-5" aria-hidden="true" />} onClick={() => setNaming(true)}>
        {t('organisations.nameManager')}
      </Button>
    ),
    dialogs: (): JSX.Element => (
      <>
        <NameStaff
          path={path()}
          open={naming()}
          onOpen={setNaming}
          onNamed={(named) => {
            refresh()
            if (named) setLink(named)
          }}
        />
        <RecoverDialog of={locked()} onClose={() => setLocked(null)} onLink={setLink} />
        <InvitationLink link={link()} onClose={() => setLink(null)} />
      </>
    ),
  }
}

/** Those who are named, each with their account and what can be done about them. */
export function StaffTable(props: {
  of: readonly StaffView[]
  staff: ReturnType<typeof createStaff>
  /** What stands where nobody is named. */
  empty: { title: string; more?: string }
  isOpen: boolean
}) {
  const columns = (): Column<StaffView>[] => [
    {
      key: 'name',
      head: t('organisations.person'),
      sortBy: (one) => one.name,
      cell: (one) => <PersonName name={one.name} latinName={one.latinName} />,
    },
    {
      key: 'account',
      head: t('organisations.account'),
      sortBy: (one) => one.login,
      cell: (one) => (
        <Show when={one.login} fallback={<span class="text-faint">{t('organisations.noAccount')}</span>}>
          {(login) => <span class="break-all font-mono text-13">{login()}</span>}
        </Show>
      ),
    },
    {
      key: 'since',
      head: t('organisations.since'),
      from: 'sm',
      sortBy: (one) => one.since,
      cell: (one) => formatDate(one.since),
    },
    {
      key: 'acts',
      head: '',
      align: 'end',
      class: 'w-14 !py-0.5',
      cell: (one) => (
        <Show when={props.isOpen}>
          <StaffMenu of={one} staff={props.staff} />
        </Show>
      ),
    },
  ]
  return (
    <Table
      name={t('organisations.people')}
      rows={props.of}
      columns={columns()}
      keyOf={({ personId }) => personId}
      locale={localeTag()}
      words={tableWords(t('common.search'))}
      empty={<EmptyState icon={<Users aria-hidden="true" />} title={props.empty.title} more={props.empty.more} />}
    />
  )
}

function StaffMenu(props: { of: StaffView; staff: ReturnType<typeof createStaff> }) {
  const act = createAct()
  const path = () => `${props.staff.path()}/${props.of.personId}`
  const invite = async () => {
    const made = await act.send<{ invitation: string }>('POST', `${path()}/invitation`)
    if (made) props.staff.setLink({ name: props.of.name, url: made.invitation })
    else sayError(act.error)
  }
  const remove = async () => {
    const { name } = props.of
    const words = { title: t('organisations.removeTitle', { name }), lost: t('organisations.removeLost') }
    if (!(await confirmAct({ ...words, verb: t('organisations.remove') }))) return
    if (!(await act.send('DELETE', path()))) return sayError(act.error)
    sayDone(t('organisations.removed'))
    props.staff.refresh()
  }
  const first = (): MenuItem[] => {
    if (!props.of.login) return [{ name: t('organisations.link'), run: () => void invite() }]
    return hasRole('administrator')
      ? [{ name: t('officials.recover'), run: () => props.staff.setLocked(props.of) }]
      : []
  }
  return (
    <Menu
      name={t('organisations.personActs', { name: props.of.name })}
      items={[...first(), { name: t('organisations.remove'), danger: true, run: () => void remove() }]}
    />
  )
}
