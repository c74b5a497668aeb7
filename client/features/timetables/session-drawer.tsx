import { A } from '@solidjs/router'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import type { BatchTimetable } from '#domain/timetables/batch-contract'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { Facts } from '../desk/facts.tsx'
import { type Block, clock } from './board-model.ts'
import type { Move } from './create-move.ts'
import { MoveAnswer } from './move-panel.tsx'
import { partComponent, partName, roomKind } from './words.ts'

interface DrawerProps {
  block: Block | undefined
  timetable: BatchTimetable
  hours: { from: number; to: number }
  move: Move
  mayMove: boolean
  pinning: boolean
  onPin: (block: Block) => void
  onClose: () => void
}

/** A session beside the board: its facts, its pin, and the way to another room or time that needs no dragging. */
export function SessionDrawer(props: DrawerProps) {
  const part = () => props.timetable.disciplines.find(({ disciplineId }) => disciplineId === props.block?.disciplineId)
  const close = () => {
    if (props.move.phase !== 'busy') props.move.undo()
    props.onClose()
  }
  return (
    <Drawer
      open={props.block !== undefined}
      onOpen={(open) => !open && close()}
      title={partName(part()) || (props.block?.name ?? '')}
      more={props.block?.sessionId ? props.block.name : t('timetables.asProposed')}
      closeName={t('common.close')}
    >
      <Show when={props.block}>
        {(block) => (
          <div class="grid gap-6">
            <SessionFacts block={block()} timetable={props.timetable} component={partComponent(part())} />
            <Show when={block().sessionId}>
              {(sessionId) => (
                <div class="flex flex-wrap items-center gap-x-6 gap-y-3">
                  <Show when={props.mayMove && !block().fixed}>
                    <Button busy={props.pinning} onClick={() => props.onPin(block())}>
                      {block().pinned ? t('timetables.unpin') : t('timetables.pin')}
                    </Button>
                  </Show>
                  <A href={`/desk/sessions/${sessionId()}`} class="inline-flex min-h-11 items-center text-15">
                    {t('timetables.openSession')}
                  </A>
                </div>
              )}
            </Show>
            <Show when={props.mayMove && block().sessionId}>
              <Show
                when={!block().fixed && !block().pinned}
                fallback={
                  <p class="text-15 text-muted">
                    {t(block().fixed ? 'timetables.cannotMove-fixed' : 'timetables.cannotMove-pinned')}
                  </p>
                }
              >
                <MoveForm block={block()} timetable={props.timetable} hours={props.hours} move={props.move} />
              </Show>
            </Show>
          </div>
        )}
      </Show>
    </Drawer>
  )
}

function SessionFacts(props: { block: Block; timetable: BatchTimetable; component: string }) {
  const room = () => props.timetable.rooms.find(({ roomId }) => roomId === props.block.roomId)
  const state = () =>
    props.block.fixed ? t('timetables.fixed') : props.block.pinned ? t('timetables.pinned') : t('timetables.free')
  const count = () => {
    const { entries } = props.block
    const seats = room()?.seats
    return seats === undefined ? t('timetables.people', { n: entries }) : t('timetables.seatsOf', { entries, seats })
  }
  return (
    <Facts
      class="grid-cols-2"
      facts={[
        { name: t('timetables.day'), value: formatDate(props.block.day) },
        { name: t('timetables.time'), value: `${clock(props.block.from)}–${clock(props.block.to)}` },
        {
          name: t('timetables.room'),
          value: [room()?.site, room()?.room].filter(Boolean).join(' · ') || props.block.place,
        },
        { name: t('timetables.entries'), value: count() },
        ...(props.component ? [{ name: t('timetables.kind'), value: props.component }] : []),
        ...(props.block.sessionId ? [{ name: t('timetables.state'), value: state() }] : []),
      ]}
    />
  )
}

function MoveForm(props: { block: Block; timetable: BatchTimetable; hours: { from: number; to: number }; move: Move }) {
  const [roomId, setRoomId] = createSignal('')
  const [day, setDay] = createSignal('')
  const [from, setFrom] = createSignal('')
  createEffect(
    on(
      () => props.block,
      (block) => {
        setRoomId(block.roomId ?? '')
        setDay(block.day)
        setFrom(String(block.from))
      },
    ),
  )
  const times = createMemo(() => {
    const { grid } = props.timetable
    const minutes = new Set([props.block.from])
    for (let at = Math.ceil(props.hours.from / grid) * grid; at < props.hours.to; at += grid) minutes.add(at)
    return [...minutes].sort((a, b) => a - b).map((minute) => ({ value: String(minute), label: clock(minute) }))
  })
  const change = () => {
    if (roomId()) props.move.to({ block: props.block, roomId: roomId(), day: day(), from: Number(from()) })
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    change()
    void props.move.confirm()
  }
  const isBusy = () => props.move.phase === 'busy'
  return (
    <div class="grid gap-4 border-line border-t pt-5">
      <form class="grid gap-4 sm:grid-cols-2" onSubmit={send}>
        <Select
          class="sm:col-span-2"
          label={t('timetables.room')}
          name="room"
          disabled={isBusy()}
          options={props.timetable.rooms.map(({ roomId: value, site, room, kind, seats }) => ({
            value,
            label: `${site} · ${room} (${roomKind(kind)}, ${seats})`,
          }))}
          value={roomId()}
          placeholder={t('timetables.room')}
          onChange={(value) => {
            setRoomId(value)
            change()
          }}
        />
        <Select
          label={t('timetables.day')}
          name="day"
          disabled={isBusy()}
          options={props.timetable.days.map((value) => ({ value, label: formatDate(value) }))}
          value={day()}
          onChange={(value) => {
            setDay(value)
            change()
          }}
        />
        <Select
          label={t('timetables.startsAt')}
          name="time"
          disabled={isBusy()}
          options={times()}
          value={from()}
          onChange={(value) => {
            setFrom(value)
            change()
          }}
        />
        <div class="sm:col-span-2">
          <Button
            type="submit"
            kind="primary"
            busy={isBusy()}
            disabled={!props.move.aim || props.move.phase === 'refused' || props.move.phase === 'asking'}
          >
            {t('timetables.move')}
          </Button>
        </div>
      </form>
      <MoveAnswer move={props.move} />
    </div>
  )
}
