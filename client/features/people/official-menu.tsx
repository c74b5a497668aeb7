import { useNavigate } from '@solidjs/router'
import Building from 'lucide-solid/icons/building'
import KeyRound from 'lucide-solid/icons/key-round'
import TabletSmartphone from 'lucide-solid/icons/tablet-smartphone'
import UserMinus from 'lucide-solid/icons/user-minus'
import UserPlus from 'lucide-solid/icons/user-plus'
import { Show } from 'solid-js'
import { leaders, runners } from '#domain/people/access'
import type { OfficialRole, OfficialView } from '#domain/people/contract'
import { createAct } from '../../lib/act.ts'
import { hasRole } from '../../lib/auth.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { confirmAct } from '../../ui/confirm.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { may } from '../desk/access.ts'
import { sayDone, sayError } from '../desk/say.ts'
import type { Link } from './invitation-link.tsx'

/** What can be done about one official; nothing where the reader may do nothing. */
export function OfficialMenu(props: {
  eventId: string
  official: OfficialView
  onLink: (link: Link) => void
  onAdd: (official: OfficialView) => void
  onRecover: (official: OfficialView) => void
  onOrigin: (official: OfficialView) => void
}) {
  const act = createAct()
  const navigate = useNavigate()
  const path = () => `/api/events/${props.eventId}/officials`

  const invite = async () => {
    const { name, personId } = props.official
    const made = await act.send<{ invitation: string }>('POST', `${path()}/${personId}/invitation`)
    if (!made) return sayError(act.error)
    props.onLink({ name, url: made.invitation })
  }

  const remove = async (role: OfficialRole) => {
    const { name, personId } = props.official
    const words = { name, role: t(`officials.role-${role}`) }
    const sure = await confirmAct({
      title: t('officials.removeTitle', words),
      lost: t('officials.removeLost'),
      verb: t('officials.removeRole', words),
    })
    if (!sure) return
    if (!(await act.send('DELETE', `${path()}/${personId}`, { role }))) return sayError(act.error)
    sayDone(t('officials.removed'))
    refreshRemotes(path())
  }

  const items = (): MenuItem[] => {
    const { official } = props
    const pair: MenuItem = {
      name: t('officials.pairTablet'),
      icon: <TabletSmartphone aria-hidden="true" />,
      run: () => navigate(`/desk/events/${props.eventId}/tablets?pair=${official.personId}`),
    }
    const place: MenuItem = {
      name: t('conflicts.setOrigin'),
      icon: <Building aria-hidden="true" />,
      run: () => props.onOrigin(official),
    }
    const lead = may(leaders, props.eventId) && official.roles.includes('judge') ? [pair, place] : []
    if (!may(runners, props.eventId)) return lead
    const key = <KeyRound aria-hidden="true" />
    const link: MenuItem = { name: t('officials.invitationFor'), icon: key, run: () => void invite() }
    const recover: MenuItem = { name: t('officials.recover'), icon: key, run: () => props.onRecover(official) }
    const first = official.login ? (hasRole('administrator') ? [recover] : []) : [link]
    return [
      ...first,
      ...lead,
      { name: t('officials.addRole'), icon: <UserPlus aria-hidden="true" />, run: () => props.onAdd(official) },
      ...official.roles.map((role) => ({
        name: t('officials.removeRole', { role: t(`officials.role-${role}`) }),
        icon: <UserMinus aria-hidden="true" />,
        danger: true,
        run: () => void remove(role),
      })),
    ]
  }

  return (
    <Show when={items().length > 0}>
      <Menu name={t('officials.actionsFor', { name: props.official.name })} items={items()} />
    </Show>
  )
}
