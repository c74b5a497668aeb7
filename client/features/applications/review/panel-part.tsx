import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { panelSizes } from '#domain/applications/panel'
import type { ApplicationReview, PanelSeat } from '#domain/applications/review-contract'
import { runners } from '#domain/people/access'
import { createAct } from '../../../lib/act.ts'
import { me } from '../../../lib/auth.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { Status } from '../../../ui/status.tsx'
import { may } from '../../desk/access.ts'
import { DeskForm } from '../../desk/form.tsx'
import { OpinionForm } from './opinion-form.tsx'
import { Part } from './part.tsx'

/** Who decides on a direct recognition, what they have said, and an own verdict where one is asked. */
export function PanelPart(props: { of: ApplicationReview; refresh: () => void }) {
  const [seating, setSeating] = createSignal(false)
  const isOpen = () => props.of.state === 'submitted' && props.of.whyNot === null
  const own = () => props.of.panel.find(({ reviewerId }) => reviewerId === me()?.person?.id)
  return (
    <Part
      title={t('review.panelTitle')}
      actions={
        <Show when={isOpen() && may(runners, props.of.eventId) && !props.of.majority}>
          <Button onClick={() => setSeating(true)}>
            {t(props.of.panel.length === 0 ? 'review.seat' : 'review.seatAgain')}
          </Button>
        </Show>
      }
      more={<p class="text-13 text-muted">{t('review.panelMore')}</p>}
    >
      <Show when={props.of.majority}>
        {(majority) => (
          <Status
            state={majority() === 'recognise' ? 'stored' : 'refused'}
            word={t(`review.majority-${majority()}`)}
            class="w-fit"
          />
        )}
      </Show>
      <ul class="grid">
        <For each={props.of.panel}>{(seat) => <Seat of={seat} />}</For>
      </ul>
      <Show when={isOpen() && own() && !own()?.given}>
        <OpinionForm of={props.of} onGiven={props.refresh} />
      </Show>
      <SeatDialog
        of={props.of}
        open={seating()}
        onOpen={setSeating}
        onSeated={() => {
          setSeating(false)
          props.refresh()
        }}
      />
    </Part>
  )
}

function Seat(props: { of: PanelSeat }) {
  const state = () => (!props.of.given ? 'waiting' : props.of.verdict === 'refuse' ? 'refused' : 'stored')
  const word = () =>
    props.of.verdict ? t(`review.verdict-${props.of.verdict}`) : t(props.of.given ? 'review.given' : 'review.waits')
  return (
    <li class="grid gap-0.5 border-line border-b py-2.5 text-15 last:border-b-0">
      <span class="flex flex-wrap items-center justify-between gap-3">
        <span class="wrap-anywhere font-medium">{props.of.name}</span>
        <Status plain state={state()} word={word()} />
      </span>
      <Show when={props.of.reason}>
        <span class="wrap-anywhere text-muted">{props.of.reason}</span>
      </Show>
    </li>
  )
}

interface SeatProps {
  of: ApplicationReview
  open: boolean
  onOpen: (open: boolean) => void
  onSeated: () => void
}

function SeatDialog(props: SeatProps) {
  const act = createAct()
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('review.panelTitle')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="seat-panel" busy={act.busy}>
            {t('review.seatSend')}
          </Button>
        </>
      }
    >
      <Show
        when={props.of.reviewers.length > 0}
        fallback={
          <EmptyState
            title={t('review.noReviewers')}
            more={t('review.noReviewersMore')}
            action={<A href={`/desk/events/${props.of.eventId}/officials`}>{t('review.toOfficials')}</A>}
          />
        }
      >
        <SeatForm {...props} act={act} />
      </Show>
    </Dialog>
  )
}

function SeatForm(props: SeatProps & { act: ReturnType<typeof createAct> }) {
  const [chosen, setChosen] = createSignal<readonly string[]>(props.of.panel.map(({ reviewerId }) => reviewerId))
  const [tried, setTried] = createSignal(false)
  const fits = () => panelSizes.some((size) => size === chosen().length)
  const hasGiven = (id: string) => props.of.panel.some(({ reviewerId, given }) => reviewerId === id && given)
  const send = async () => {
    if (!fits()) return
    const done = await props.act.send('PUT', `/api/applications/${props.of.id}/panel`, { reviewerIds: chosen() })
    if (done) props.onSeated()
  }
  return (
    <DeskForm id="seat-panel" act={props.act} onTry={() => setTried(true)} onSend={send} class="grid gap-1">
      <For each={props.of.reviewers}>
        {({ personId, name }) => (
          <Checkbox
            label={name}
            checked={chosen().includes(personId)}
            disabled={hasGiven(personId)}
            onChange={(checked) =>
              setChosen(checked ? [...chosen(), personId] : chosen().filter((one) => one !== personId))
            }
          />
        )}
      </For>
      <p class={tried() && !fits() ? 'pt-2 text-15 text-refused' : 'pt-2 text-15 text-muted'} role="status">
        {t('review.seatHint', { n: chosen().length })}
      </p>
    </DeskForm>
  )
}
