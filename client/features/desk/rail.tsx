import { A } from '@solidjs/router'
import BookOpenCheck from 'lucide-solid/icons/book-open-check'
import Building from 'lucide-solid/icons/building'
import CalendarCheck from 'lucide-solid/icons/calendar-check'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import CalendarOff from 'lucide-solid/icons/calendar-off'
import ClipboardCheck from 'lucide-solid/icons/clipboard-check'
import DoorOpen from 'lucide-solid/icons/door-open'
import Gavel from 'lucide-solid/icons/gavel'
import LayoutDashboard from 'lucide-solid/icons/layout-dashboard'
import Scale from 'lucide-solid/icons/scale'
import ScrollText from 'lucide-solid/icons/scroll-text'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import TabletSmartphone from 'lucide-solid/icons/tablet-smartphone'
import Timer from 'lucide-solid/icons/timer'
import Users from 'lucide-solid/icons/users'
import { For, type JSX, Show } from 'solid-js'
import { staff } from '#domain/people/access'
import { isRunning } from '#domain/sessions/changes'
import { hasRole, me } from '../../lib/auth.ts'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { Logo } from '../../ui/logo.tsx'
import { may, ownOrganisations } from './access.ts'
import { Account } from './account.tsx'
import { EventSwitcher } from './event-switcher.tsx'
import { type EventParts, usePlace } from './place.tsx'

/** The desk by domain: the event, its people, its disciplines, what is running, and who is signed in. */
export function Rail(props: { /** Without the name on top, which stands elsewhere. */ plain?: boolean }) {
  const place = usePlace()
  return (
    <div class="flex h-full flex-col">
      <Show when={!props.plain}>
        <A href="/desk" class="flex h-16 shrink-0 items-center px-5 no-underline">
          <Logo name={t('common.product')} />
        </A>
      </Show>
      <div class={classNames('grid gap-2', props.plain ? '' : 'px-3')}>
        <EventSwitcher />
      </div>
      <nav
        aria-label={t('desk.navigation')}
        class={classNames('min-h-0 flex-1 overflow-y-auto py-3', props.plain ? '' : 'px-3')}
      >
        <ul>
          <RailLink href="/desk" end icon={<CalendarDays aria-hidden="true" />} name={t('desk.events')} />
          <Show when={plansBatches()}>
            <RailLink href="/desk/batches" icon={<CalendarCheck aria-hidden="true" />} name={t('batches.batches')} />
          </Show>
          <Show when={plansBatches()}>
            <RailLink href="/desk/calendar" icon={<CalendarOff aria-hidden="true" />} name={t('workdays.title')} />
          </Show>
          <OrganisationLink />
          <Show when={may(['administrator', 'authority'])}>
            <RailLink
              href="/desk/occupations"
              icon={<BookOpenCheck aria-hidden="true" />}
              name={t('occupations.occupations')}
            />
          </Show>
          <Show when={may(['administrator', 'authority'])}>
            <RailLink href="/desk/violation-rules" icon={<Gavel aria-hidden="true" />} name={t('attendance.kinds')} />
          </Show>
          <Show when={hasRole('reviewer')}>
            <RailLink href="/desk/reviews" icon={<ClipboardCheck aria-hidden="true" />} name={t('review.reviews')} />
          </Show>
          <Show when={hasRole('invigilator')}>
            <li>
              <a href="/checkin" class={railClass}>
                <DoorOpen aria-hidden="true" />
                <span class="truncate">{t('checkin.door')}</span>
              </a>
            </li>
          </Show>
          <Show when={hasRole('supervisor')}>
            <li>
              <a href="/supervise" class={railClass}>
                <ShieldCheck aria-hidden="true" />
                <span class="truncate">{t('recheck.door')}</span>
              </a>
            </li>
          </Show>
        </ul>
        <Show when={place.parts}>{(parts) => <EventLinks parts={parts()} />}</Show>
      </nav>
      <div class={classNames('shrink-0 border-line border-t py-2', props.plain ? '' : 'px-2')}>
        <Account />
      </div>
    </div>
  )
}

/** Whether the person sees the batches of all organisations, or holds a role at one. */
const plansBatches = () =>
  may(['administrator', 'authority']) ||
  (me()?.grants.some(({ organisationId }) => organisationId !== undefined) ?? false)

/** All organisations for those who see all of them; else the person's own, or the list where there are several. */
function OrganisationLink() {
  const all = () => may(['administrator', 'authority'])
  return (
    <Show when={all() || ownOrganisations().length > 0}>
      <RailLink
        href={
          all() || ownOrganisations().length > 1
            ? '/desk/organisations'
            : `/desk/organisations/${ownOrganisations()[0]}`
        }
        icon={<Building aria-hidden="true" />}
        name={t(all() || ownOrganisations().length > 1 ? 'organisations.organisations' : 'organisations.mine')}
      />
    </Show>
  )
}

function EventLinks(props: { parts: EventParts }) {
  const place = usePlace()
  const at = () => `/desk/events/${props.parts.event.id}`
  // Leaders and arbitrators see nothing of an event from behind the desk but what is appealed.
  const behind = () => may([...staff, 'draw-officer'], props.parts.event.id)
  const running = () => props.parts.sessions.filter(({ state }) => isRunning(state))
  return (
    <>
      <Group name={t('desk.competition')}>
        <RailLink href={at()} end icon={<LayoutDashboard aria-hidden="true" />} name={t('desk.overview')} />
        <Show when={props.parts.event.kind === 'competition'}>
          <RailLink href={`${at()}/appeals`} icon={<Scale aria-hidden="true" />} name={t('appeals.appeals')} />
        </Show>
        <Show when={behind()}>
          <RailLink href={`${at()}/officials`} icon={<Users aria-hidden="true" />} name={t('desk.officials')} />
          <RailLink href={`${at()}/tablets`} icon={<TabletSmartphone aria-hidden="true" />} name={t('desk.tablets')} />
        </Show>
        <Show when={may(['administrator', 'manager', 'supervisor'], props.parts.event.id)}>
          <RailLink href={`${at()}/audit`} icon={<ScrollText aria-hidden="true" />} name={t('desk.audit')} />
        </Show>
      </Group>
      <Show when={behind() && props.parts.disciplines.length > 0}>
        <Group name={t('desk.disciplines')}>
          <For each={props.parts.disciplines}>
            {(one) => (
              <RailLink
                href={`/desk/disciplines/${one.id}`}
                active={place.discipline?.id === one.id && !place.session}
                icon={<span class="min-w-8 max-w-20 shrink-0 truncate text-13">{one.code}</span>}
                name={one.name}
              />
            )}
          </For>
        </Group>
      </Show>
      <Show when={behind() && running().length > 0}>
        <Group name={t('desk.running')}>
          <For each={running()}>
            {(one) => (
              <RailLink href={`/desk/sessions/${one.id}`} icon={<Timer aria-hidden="true" />} name={one.name} />
            )}
          </For>
        </Group>
      </Show>
    </>
  )
}

function Group(props: { name: string; children: JSX.Element }) {
  return (
    <section aria-label={props.name} class="mt-4">
      <h2 class="px-3 pb-1 font-medium text-13 text-faint">{props.name}</h2>
      <ul>{props.children}</ul>
    </section>
  )
}

const railClass =
  'flex min-h-11 items-center gap-3 rounded-md px-3 text-15 text-ink no-underline transition-colors hover:bg-hover [&_svg]:size-5 [&_svg]:shrink-0'
const HERE = 'bg-accent-soft font-medium !text-accent'

function RailLink(props: { href: string; name: string; icon: JSX.Element; end?: boolean; active?: boolean }) {
  return (
    <li>
      <A
        href={props.href}
        end={props.end}
        title={props.name}
        activeClass={HERE}
        class={classNames(railClass, props.active && HERE)}
      >
        {props.icon}
        <span class="truncate">{props.name}</span>
      </A>
    </li>
  )
}
