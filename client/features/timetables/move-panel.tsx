import CircleX from 'lucide-solid/icons/circle-x'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { BatchTimetable } from '#domain/timetables/batch-contract'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { clock } from './board-model.ts'
import type { Aim, Move } from './create-move.ts'
import { partName, reasonText } from './words.ts'

/** Where a session that is on its way would go, what stands in the way, and the buttons; read out as it changes. */
export function MovePanel(props: { move: Move; timetable: BatchTimetable }) {
  return (
    <div aria-live="polite" class="pointer-events-none fixed inset-x-4 top-16 z-40 empty:hidden lg:start-72 lg:top-4">
      <Show when={props.move.aim}>
        {(aim) => (
          <div class="pointer-events-auto mx-auto grid max-w-2xl gap-3 rounded-md bg-raised px-4 py-3 shadow-lift inset-ring inset-ring-line">
            <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
              <div class="min-w-0 flex-1 basis-56">
                <p class="truncate font-medium text-15">{nameOf(aim(), props.timetable)}</p>
                <p class="text-13 text-muted">
                  {targetOf(aim(), props.timetable)}
                  <Show when={props.move.phase === 'aiming'}>{` · ${t('timetables.confirmHint')}`}</Show>
                </p>
              </div>
              <Button onClick={() => props.move.undo()}>{t('timetables.undo')}</Button>
              <Show when={props.move.phase !== 'refused' && props.move.phase !== 'asking'}>
                <Button kind="primary" busy={props.move.phase === 'busy'} onClick={() => void props.move.confirm()}>
                  {t('timetables.move')}
                </Button>
              </Show>
            </div>
            <MoveAnswer move={props.move} />
          </div>
        )}
      </Show>
    </div>
  )
}

/** The hard rules that a move would break or, once tickets are out, the question why. */
export function MoveAnswer(props: { move: Move }) {
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  createEffect(on([() => props.move.phase], () => setTried(false)))
  const isShort = () => reason().trim().length < 3
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isShort()) void props.move.confirm(reason().trim())
  }
  return (
    <>
      <Show when={props.move.phase === 'refused'}>
        <div role="alert" class="grid gap-1">
          <p class="font-medium text-15 text-refused">{t('timetables.mayNot')}</p>
          <ul class="grid gap-1">
            <For each={props.move.reasons}>
              {(one) => (
                <li class="flex items-start gap-1.5 text-13">
                  <CircleX class="mt-0.5 size-4 shrink-0 text-refused" aria-hidden="true" />
                  {reasonText(one)}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={props.move.phase === 'asking'}>
        <form class="flex flex-wrap items-start gap-3" onSubmit={send} noValidate>
          <TextInput
            class="min-w-0 flex-1 basis-64"
            label={t('timetables.reason')}
            hint={t('timetables.takeTickets')}
            maxLength={500}
            value={reason()}
            onInput={setReason}
            error={tried() && isShort() ? t('timetables.reasonNeeded') : null}
          />
          <Button type="submit" kind="primary" class="mt-7">
            {t('timetables.move')}
          </Button>
        </form>
      </Show>
    </>
  )
}

const nameOf = ({ block }: Aim, { disciplines }: BatchTimetable) =>
  partName(disciplines.find(({ disciplineId }) => disciplineId === block.disciplineId)) || block.name

function targetOf({ block, roomId, from }: Aim, { rooms }: BatchTimetable): string {
  const room = rooms.find((one) => one.roomId === roomId)?.room ?? ''
  return t('timetables.target', { room, from: clock(from), to: clock(from + block.to - block.from) })
}
