import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { SessionAttendance } from '#domain/attendance/door'
import { type Counts, expected, type Standing } from '#domain/attendance/standing'
import { ticketNumber } from '#domain/attendance/tickets'
import { runners } from '#domain/people/access'
import { createLive } from '../../../lib/live.ts'
import { createRemote } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { formatTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Drawer } from '../../../ui/dialog.tsx'
import { may } from '../../desk/access.ts'
import { StandingWord } from '../standing-word.tsx'
import { dayAndHours } from '../words.ts'
import { RecordViolation } from './record-violation.tsx'

type Seat = SessionAttendance['seats'][number]

/** Everybody of a session with where they are now; from here a violation is recorded. */
export function SessionDrawer(props: { sessionId: string | null; eventId: string; onClose: () => void }) {
  const remote = createRemote<SessionAttendance>(() => props.sessionId && `/api/sessions/${props.sessionId}/attendance`)
  const live = createLive<Counts, Standing>(() => props.sessionId && `attendance:${props.sessionId}`)
  const [recording, setRecording] = createSignal<Seat | null>(null)
  createEffect(
    on(
      () => props.sessionId,
      () => setRecording(null),
    ),
  )
  const session = () => (props.sessionId === remote.data?.session.sessionId ? remote.data?.session : undefined)
  return (
    <Drawer
      open={props.sessionId !== null}
      onOpen={(open) => !open && props.onClose()}
      title={session()?.room ?? ''}
      more={session() && dayAndHours(session() as SessionAttendance['session'])}
      closeName={t('common.close')}
    >
      <Show
        when={recording()}
        fallback={
          <Remote of={remote}>
            {(found) => (
              <ul class="grid divide-y divide-line border-line border-y">
                <For each={found().seats}>
                  {(seat) => (
                    <SeatLine
                      seat={seat}
                      standing={live.rows[seat.entryId] ?? seat.standing ?? expected}
                      onRecord={may(runners, props.eventId) ? () => setRecording(seat) : undefined}
                    />
                  )}
                </For>
              </ul>
            )}
          </Remote>
        }
      >
        {(seat) => (
          <RecordViolation
            eventId={props.eventId}
            sessionId={props.sessionId ?? ''}
            entryId={seat().entryId}
            name={seat().name}
            onDone={() => setRecording(null)}
          />
        )}
      </Show>
    </Drawer>
  )
}

function SeatLine(props: { seat: Seat; standing: Standing; onRecord: (() => void) | undefined }) {
  return (
    <li class="flex min-h-16 flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span class="w-9 text-center font-semibold text-17">{props.seat.seat ?? '–'}</span>
      <span class="grid min-w-0 flex-1 basis-40">
        <span class="truncate font-medium">{props.seat.name}</span>
        <span class="truncate text-13 text-muted">
          {[props.seat.number === null ? null : ticketNumber(props.seat.number), props.seat.document]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Show when={!props.seat.withdrawn} fallback={<span class="text-13 text-muted">{t('checkin.withdrawn')}</span>}>
        <StandingWord of={props.standing} />
        <span class="w-11 text-13 text-muted">{props.standing.at ? formatTime(props.standing.at) : ''}</span>
      </Show>
      <Show when={props.onRecord}>
        {(record) => (
          <Button kind="quiet" onClick={() => record()()}>
            {t('attendance.record')}
          </Button>
        )}
      </Show>
    </li>
  )
}
