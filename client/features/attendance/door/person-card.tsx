import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Arrival } from '#domain/attendance/arrival'
import type { DoorSeat } from '#domain/attendance/door'
import { ticketNumber } from '#domain/attendance/tickets'
import { runners } from '#domain/people/access'
import { hasRole } from '../../../lib/auth.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Status } from '../../../ui/status.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { named } from '../words.ts'
import type { AtDoor } from './at-door.ts'
import { PersonPhoto } from './person-photo.tsx'
import { ViolationDrawer } from './violation-drawer.tsx'

/** Somebody of the session: the face to compare with, the seat to send them to, and what can be done. */
export function PersonCard(props: { door: AtDoor; arrival: Arrival; seat: DoorSeat; onDone: () => void }) {
  const [violating, setViolating] = createSignal(false)
  const act = (kind: 'check-in' | 'check-out' | 'back', reason?: string) => {
    props.door.act(kind, props.seat, reason)
    props.onDone()
  }
  return (
    <div class="grid gap-5 p-5">
      <div class="flex gap-5">
        <PersonPhoto of={props.seat} class="w-32 sm:w-40" />
        <div class="grid min-w-0 flex-1 content-start gap-3">
          <div>
            <p class="wrap-anywhere font-semibold text-26 sm:text-34">{props.seat.name}</p>
            <Show when={props.seat.latinName}>{(latin) => <p class="text-15 text-muted">{latin()}</p>}</Show>
          </div>
          <dl class="grid grid-cols-2 gap-x-4 gap-y-2">
            <Fact large name={t('checkin.seat')} value={props.seat.seat} />
            <Fact large name={t('checkin.paper')} value={props.seat.paper} />
          </dl>
          <dl class="grid gap-y-2">
            <Fact name={t('checkin.document')} value={props.seat.document} />
            <Fact
              name={t('checkin.number')}
              value={props.seat.number === null ? t('checkin.noTicket') : ticketNumber(props.seat.number)}
            />
          </dl>
        </div>
      </div>
      <For each={props.seat.violations}>
        {(one) => (
          <p class="flex flex-wrap items-center gap-2 text-15">
            <Status state={one.state === 'confirmed' ? 'refused' : 'saved'} word={t(`checkin.voids-${one.voids}`)} />
            <span>{named(one.name, one.latinName)}</span>
            <Show when={one.state === 'recorded'}>
              <span class="text-muted">{t('checkin.noted')}</span>
            </Show>
          </p>
        )}
      </For>
      <div class="flex flex-wrap gap-3">
        <Switch>
          <Match when={props.arrival.kind === 'right'}>
            <Button data-primary size="large" kind="primary" class="min-w-40 flex-1" onClick={() => act('check-in')}>
              {t('checkin.checkIn')}
            </Button>
          </Match>
          <Match when={props.arrival.kind === 'out'}>
            <Button data-primary size="large" kind="primary" class="min-w-40 flex-1" onClick={() => act('back')}>
              {t('checkin.back')}
            </Button>
          </Match>
          <Match when={props.arrival.kind === 'already-in'}>
            <Button size="large" onClick={() => act('check-out')}>
              {t('checkin.checkOut')}
            </Button>
          </Match>
          <Match when={props.arrival.kind === 'too-late' && hasRole(...runners)}>
            <LetIn onLetIn={(reason) => act('check-in', reason)} />
          </Match>
        </Switch>
        <Button size="large" onClick={() => setViolating(true)}>
          {t('checkin.violation')}
        </Button>
      </div>
      <ViolationDrawer
        open={violating()}
        onOpen={setViolating}
        sessionId={props.door.load().session.sessionId}
        seat={props.seat}
      />
    </div>
  )
}

function Fact(props: { name: string; value: string | null; large?: boolean }) {
  return (
    <div class="min-w-0">
      <dt class="text-13 text-muted">{props.name}</dt>
      <dd class={props.large ? 'font-semibold text-26' : 'wrap-anywhere text-15'}>{props.value ?? '–'}</dd>
    </div>
  )
}

/** For those who run the batch: somebody is let in after the limit, with the reason on record. */
function LetIn(props: { onLetIn: (reason: string) => void }) {
  const [open, setOpen] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    if (reason().trim().length < 2) return
    setOpen(false)
    props.onLetIn(reason().trim())
  }
  return (
    <>
      <Button size="large" onClick={() => setOpen(true)}>
        {t('checkin.letIn')}
      </Button>
      <Dialog open={open()} onOpen={setOpen} title={t('checkin.letInTitle')} closeName={t('common.close')}>
        <form class="grid gap-5" onSubmit={send}>
          <TextInput
            label={t('checkin.letInReason')}
            name="reason"
            maxLength={500}
            required
            value={reason()}
            onInput={setReason}
          />
          <Button type="submit" size="large" kind="primary">
            {t('checkin.checkIn')}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
