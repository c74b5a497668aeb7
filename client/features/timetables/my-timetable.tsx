import { For, Show } from 'solid-js'
import type { OwnSession, OwnTimetable } from '#domain/timetables/own-contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { createRemote } from '../../lib/remote.ts'
import { formatDate, formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { locale } from '../../lib/text/locale.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { componentName } from '../outcomes/names.ts'

/** One's own sessions, by day, and the address for a calendar program; nothing at all while there are none. */
export default function MyTimetable() {
  const remote = createRemote<OwnTimetable>(() => '/api/my/timetable')
  return (
    <Show when={remote.data?.sessions.length ? remote.data : null}>
      {(timetable) => (
        <Section title={t('calendar.title')}>
          <ol class="grid border-line border-b">
            <For each={timetable().sessions}>{(session) => <Line of={session} />}</For>
          </ol>
          <Feed url={timetable().calendarUrl} onOpen={remote.refresh} />
        </Section>
      )}
    </Show>
  )
}

function Line(props: { of: OwnSession }) {
  const isEnglish = () => locale() === 'en'
  const what = () => {
    const { occupation, latinOccupation, component, discipline } = props.of
    const name = (isEnglish() && latinOccupation) || occupation
    return name && component ? `${name} · ${componentName(component)}` : discipline
  }
  const where = () => [props.of.site, props.of.room].filter(Boolean).join(' ') || props.of.place
  const isOver = () => Date.parse(props.of.endsAt) < Date.now()
  return (
    <li
      class="grid gap-x-4 gap-y-1 border-line border-t py-3 sm:grid-cols-[9rem_1fr]"
      classList={{ 'text-muted': isOver() }}
    >
      <div>
        <div class="font-medium text-17">{formatDate(props.of.startsAt)}</div>
        <div class="text-15">{`${formatTime(props.of.startsAt)}–${formatTime(props.of.endsAt)}`}</div>
      </div>
      <div class="min-w-0">
        <div class="wrap-anywhere font-medium text-15">{what()}</div>
        <div class="wrap-anywhere text-15">
          {where()} · {props.of.seat ? t('calendar.seat', { seat: props.of.seat }) : t('calendar.noSeat')}
        </div>
        <div class="wrap-anywhere text-13 text-muted">
          {[props.of.address, isOver() && t('calendar.over')].filter(Boolean).join(' · ')}
        </div>
      </div>
    </li>
  )
}

function Feed(props: { url: string | null; onOpen: () => void }) {
  const act = createAct()
  const open = async (done?: string) => {
    if (!(await act.send('POST', '/api/my/calendar'))) return
    props.onOpen()
    if (done) toast({ text: done })
  }
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url)
    toast({ text: t('calendar.copied') })
  }
  return (
    <div class="grid gap-2 pt-4">
      <p class="text-13 text-muted">{t('calendar.subscribeMore')}</p>
      <Show
        when={props.url}
        fallback={
          <div>
            <Button busy={act.busy} onClick={() => void open()}>
              {t('calendar.subscribe')}
            </Button>
          </div>
        }
      >
        {(url) => (
          <>
            <code class="wrap-anywhere rounded-md bg-hover px-3 py-2 text-13">{url()}</code>
            <div class="flex flex-wrap gap-3">
              <a
                class="inline-flex min-h-11 items-center rounded-md px-4 font-medium text-15 no-underline inset-ring inset-ring-line hover:bg-hover"
                href={url().replace(/^https?:/, 'webcal:')}
              >
                {t('calendar.openCalendar')}
              </a>
              <Show when={navigator.clipboard}>
                <Button onClick={() => void copy(url())}>{t('calendar.copyAddress')}</Button>
              </Show>
              <Button kind="quiet" busy={act.busy} onClick={() => void open(t('calendar.newAddressDone'))}>
                {t('calendar.newAddress')}
              </Button>
            </div>
          </>
        )}
      </Show>
      <ActError of={act} />
    </div>
  )
}
