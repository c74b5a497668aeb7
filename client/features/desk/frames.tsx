import { A } from '@solidjs/router'
import SearchX from 'lucide-solid/icons/search-x'
import { type JSX, Match, Show, Switch } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import { leaders, runners, staff } from '#domain/people/access'
import type { SessionView } from '#domain/sessions/contract'
import { RefusedError } from '../../lib/http.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
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

/**
 * What the place holds once the event is read; until then its waiting and failing states. Another event, discipline
 * or session (by `idOf`) is drawn anew, so that nothing of one is ever shown under the name of another.
 */
function Placed<At>(props: {
  pick: (parts: EventParts) => At | null
  idOf: (at: At) => string
  children: (at: () => At) => JSX.Element
}) {
  const place = usePlace()
  const at = () => place.parts && { found: props.pick(place.parts) }
  return (
    <Switch fallback={<Skeleton name={t('common.loading')} />}>
      <Match when={place.failure}>
        {(remote) => (
          <Show
            when={isMissing(remote().error)}
            fallback={<ErrorNotice error={remote().error} retry={remote().refresh} />}
          >
            <Missing />
          </Show>
        )}
      </Match>
      <Match when={at()}>
        {(placed) => (
          <Show when={placed().found} fallback={<Missing />}>
            {(found) => (
              <Show when={props.idOf(found())} keyed>
                {(_) => props.children(found)}
              </Show>
            )}
          </Show>
        )}
      </Match>
    </Switch>
  )
}

/** For an address whose event, discipline or session is not there, or not for this person. */
function Missing() {
  return (
    <EmptyState
      icon={<SearchX aria-hidden="true" />}
      title={t('desk.missingTitle')}
      more={t('desk.missingMore')}
      action={<A href="/desk">{t('desk.allEvents')}</A>}
    />
  )
}

const isMissing = (error: unknown) => error instanceof RefusedError && error.code === 'not-found'

/** A page of the event in the address: heading, state, dates, tabs; the content gets the event with its parts. */
export function EventFrame(props: FrameProps<AtEvent>) {
  return (
    <Placed pick={(parts) => parts} idOf={({ event }) => event.id}>
      {(at) => (
        <DeskPage
          title={at().event.name}
          tabName={props.tabName}
          crumbs={[{ name: t('desk.events'), href: '/desk' }]}
          badge={<EventStateBadge state={at().event.state} />}
          more={eventWhen(at().event)}
          actions={props.actions?.(at)}
          tabs={<TabBar name={t('desk.eventPages')} tabs={eventTabs(at().event)} />}
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
    <Placed pick={pick} idOf={({ discipline }) => discipline.id}>
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
    <Placed pick={pick} idOf={({ session }) => session.id}>
      {(at) => (
        <DeskPage
          title={at().session.name}
          tabName={props.tabName}
          crumbs={[eventCrumb(at()), { name: at().discipline.name, href: `/desk/disciplines/${at().discipline.id}` }]}
          badge={<SessionStateBadge state={at().session.state} />}
          more={`${formatDateTime(at().session.startsAt)} – ${formatDateTime(at().session.endsAt)} · ${at().session.place}`}
          actions={props.actions?.(at)}
          tabs={<TabBar name={t('desk.sessionPages')} tabs={sessionTabs(at().session.id, at().event.id)} />}
        >
          {props.children(at)}
        </DeskPage>
      )}
    </Placed>
  )
}

const eventCrumb = ({ event }: EventParts) => ({ name: event.name, href: `/desk/events/${event.id}` })

function eventTabs({ id, kind }: EventParts['event']): TabLink[] {
  const at = `/desk/events/${id}`
  const audit = may(['administrator', 'manager', 'supervisor'], id)
  const appeals = { href: `${at}/appeals`, name: t('appeals.appeals') }
  // Leaders and arbitrators see nothing of an event from behind the desk but what is appealed.
  if (!may([...staff, 'draw-officer'], id)) {
    const own = kind === 'competition' ? [appeals] : may(['reviewer'], id) ? [applicationsTab(at)] : []
    return [{ href: at, name: t('desk.overview') }, ...own]
  }
  return [
    { href: at, name: t('desk.overview') },
    ...(kind === 'assessment' && may(staff, id) ? batchTabs(at) : []),
    { href: `${at}/officials`, name: t('desk.officials') },
    { href: `${at}/tablets`, name: t('desk.tablets') },
    { href: `${at}/draws`, name: t('draws.draws') },
    { href: `${at}/filing`, name: t('filing.filing') },
    ...(kind === 'competition' && may(staff, id) ? [{ href: `${at}/overall`, name: t('overall.title') }] : []),
    ...(kind === 'competition' ? [appeals] : []),
    ...(audit ? [{ href: `${at}/audit`, name: t('desk.audit') }] : []),
  ]
}

const applicationsTab = (at: string): TabLink => ({ href: `${at}/applications`, name: t('review.tab'), deep: true })

/** What a batch has beyond an event, in the order of its course. */
function batchTabs(at: string): TabLink[] {
  return [
    applicationsTab(at),
    { href: `${at}/timetable`, name: t('timetables.timetable'), deep: true },
    { href: `${at}/seats`, name: t('draws.seats') },
    { href: `${at}/tickets`, name: t('attendance.tickets') },
    { href: `${at}/attendance`, name: t('attendance.attendance') },
    { href: `${at}/violations`, name: t('attendance.violations') },
    { href: `${at}/outcomes`, name: t('outcomes.title'), deep: true },
    { href: `${at}/objections`, name: t('outcomes.objections') },
    { href: `${at}/statistics`, name: t('outcomes.statistics') },
  ]
}

function disciplineTabs(id: string): TabLink[] {
  const at = `/desk/disciplines/${id}`
  return [
    { href: at, name: t('desk.overview') },
    { href: `${at}/scheme`, name: t('desk.scheme'), deep: true },
    { href: `${at}/entries`, name: t('desk.entries'), deep: true },
    { href: `${at}/blind`, name: t('draws.blind') },
    { href: `${at}/ranking`, name: t('desk.ranking') },
    { href: `${at}/judges`, name: t('analysis.judges') },
    { href: `${at}/recheck`, name: t('recheck.recheck') },
    { href: `${at}/results`, name: t('desk.results') },
    { href: `${at}/certificates`, name: t('desk.certificates') },
  ]
}

function sessionTabs(id: string, eventId: string): TabLink[] {
  const at = `/desk/sessions/${id}`
  return [
    { href: at, name: t('desk.room') },
    { href: `${at}/roster`, name: t('desk.roster') },
    ...(may(leaders, eventId) ? [{ href: `${at}/paper`, name: t('paper.paper'), deep: true }] : []),
    ...(may(runners, eventId) ? [{ href: `${at}/import`, name: t('imports.title') }] : []),
  ]
}
