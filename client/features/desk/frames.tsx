import { type JSX, Match, Switch } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import { refuse } from '#domain/kit/refusal'
import type { SessionView } from '#domain/sessions/contract'
import { RefusedError } from '../../lib/http.ts'
import { ErrorNotice, Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { may } from './access.ts'
import { DeskPage } from './desk-page.tsx'
import { EventStateBadge, eventWhen, SessionStateBadge } from './event-words.tsx'
import { type EventParts, usePlace } from './place.tsx'
import { TabBar, type TabLink } from './tab-bar.tsx'

export type AtEvent = EventParts
export type AtDiscipline = EventParts & { discipline: DisciplineView }
export type AtSession = AtDiscipline & { session: SessionView }

interface FrameProps<At> {
  /** The name of this tab, for the window's title. */
  tabName?: string
  /** What can be done on this page, the primary button last. */
  actions?: (at: () => At) => JSX.Element
  children: (at: () => At) => JSX.Element
}

/** What the place holds once the event is read; until then its waiting and failing states. */
function Placed<At>(props: { pick: (parts: EventParts) => At | null; children: (at: () => At) => JSX.Element }) {
  const place = usePlace()
  return (
    <Switch
      fallback={
        <Remote of={place.parts}>
          {(parts) => {
            const at = () => props.pick(parts())
            return (
              <Switch fallback={<ErrorNotice error={missing} />}>
                <Match when={at()}>{(found) => props.children(found)}</Match>
              </Switch>
            )
          }}
        </Remote>
      }
    >
      <Match when={place.search.state === 'failed' && !place.eventId}>
        <ErrorNotice error={place.search.error} retry={place.search.refresh} />
      </Match>
    </Switch>
  )
}

const missing = new RefusedError('not-found', refuse('not-found').facts, 404)

/** A page of the event in the address: heading, state, dates, tabs; the content gets the event with its parts. */
export function EventFrame(props: FrameProps<AtEvent>) {
  return (
    <Placed pick={(parts) => parts}>
      {(at) => (
        <DeskPage
          title={at().event.name}
          tabName={props.tabName}
          crumbs={[{ name: t('desk.events'), href: '/desk' }]}
          badge={<EventStateBadge state={at().event.state} />}
          more={eventWhen(at().event)}
          actions={props.actions?.(at)}
          tabs={<TabBar name={t('desk.eventPages')} tabs={eventTabs(at().event.id)} />}
        >
          {props.children(at)}
        </DeskPage>
      )}
    </Placed>
  )
}

/** A page of the discipline in the address, with its tabs. */
export function DisciplineFrame(props: FrameProps<AtDiscipline>) {
  const place = usePlace()
  const pick = (parts: EventParts) => {
    const discipline = place.discipline
    return discipline ? { ...parts, discipline } : null
  }
  return (
    <Placed pick={pick}>
      {(at) => (
        <DeskPage
          title={at().discipline.name}
          tabName={props.tabName}
          crumbs={[{ name: t('desk.events'), href: '/desk' }, eventCrumb(at())]}
          more={[at().discipline.code, at().discipline.latinName].filter(Boolean).join(' · ')}
          actions={props.actions?.(at)}
          tabs={<TabBar name={t('desk.disciplinePages')} tabs={disciplineTabs(at().discipline.id)} />}
        >
          {props.children(at)}
        </DeskPage>
      )}
    </Placed>
  )
}

/** A page of the session in the address, with its tabs. */
export function SessionFrame(props: FrameProps<AtSession>) {
  const place = usePlace()
  const pick = (parts: EventParts) => {
    const { discipline, session } = place
    return discipline && session ? { ...parts, discipline, session } : null
  }
  return (
    <Placed pick={pick}>
      {(at) => (
        <DeskPage
          title={at().session.name}
          tabName={props.tabName}
          crumbs={[eventCrumb(at()), { name: at().discipline.name, href: `/desk/disciplines/${at().discipline.id}` }]}
          badge={<SessionStateBadge state={at().session.state} />}
          more={`${formatDateTime(at().session.startsAt)} – ${formatDateTime(at().session.endsAt)} · ${at().session.place}`}
          actions={props.actions?.(at)}
          tabs={<TabBar name={t('desk.sessionPages')} tabs={sessionTabs(at().session.id)} />}
        >
          {props.children(at)}
        </DeskPage>
      )}
    </Placed>
  )
}

const eventCrumb = ({ event }: EventParts) => ({ name: event.name, href: `/desk/events/${event.id}` })

function eventTabs(id: string): TabLink[] {
  const at = `/desk/events/${id}`
  const audit = may(['administrator', 'manager', 'supervisor'], id)
  return [
    { href: at, name: t('desk.overview') },
    { href: `${at}/officials`, name: t('desk.officials') },
    { href: `${at}/tablets`, name: t('desk.tablets') },
    ...(audit ? [{ href: `${at}/audit`, name: t('desk.audit') }] : []),
  ]
}

function disciplineTabs(id: string): TabLink[] {
  const at = `/desk/disciplines/${id}`
  return [
    { href: at, name: t('desk.overview') },
    { href: `${at}/scheme`, name: t('desk.scheme') },
    { href: `${at}/entries`, name: t('desk.entries') },
    { href: `${at}/ranking`, name: t('desk.ranking') },
    { href: `${at}/results`, name: t('desk.results') },
    { href: `${at}/certificates`, name: t('desk.certificates') },
  ]
}

function sessionTabs(id: string): TabLink[] {
  const at = `/desk/sessions/${id}`
  return [
    { href: at, name: t('desk.room') },
    { href: `${at}/roster`, name: t('desk.roster') },
  ]
}
