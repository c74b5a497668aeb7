import { createMemo, For, Show } from 'solid-js'
import type { BatchTimetable, TimetableRoom } from '#domain/timetables/batch-contract'
import { t } from '../../lib/text/index.ts'
import { BoardBlock } from './board-block.tsx'
import { type Block, clock, closedOn, sitesOf, snap } from './board-model.ts'
import type { DragPoint } from './create-drag.ts'
import type { Move } from './create-move.ts'
import { roomKind } from './words.ts'

/** The board is ruled to so many minutes, finer than the grid: sessions fixed elsewhere may begin between its lines. */
const RULE = 5
/** The rows above the hours: sites, rooms. */
const HEADS = 2

/** A day of the timetable: rooms side by side under their sites, time downwards, sessions as blocks. */
export function Board(props: {
  timetable: BatchTimetable
  blocks: readonly Block[]
  day: string
  hours: { from: number; to: number }
  move: Move
  mayMove: boolean
  onOpen: (block: Block) => void
  onPin: (block: Block) => void
}) {
  let grid: HTMLDivElement | undefined
  const rooms = () => props.timetable.rooms
  const today = createMemo(() => {
    const columns = new Map(rooms().map(({ roomId }, at) => [roomId, at]))
    const columnOf = ({ roomId }: Block) => columns.get(roomId ?? '') ?? rooms().length
    // The order of the tab key: room by room, and down the day.
    return props.blocks
      .filter(({ day }) => day === props.day)
      .sort((a, b) => columnOf(a) - columnOf(b) || a.from - b.from)
  })
  const byKey = createMemo(() => new Map(today().map((block) => [block.key, block])))
  const hasElsewhere = () => today().some(({ roomId }) => !rooms().some((room) => room.roomId === roomId))
  const columns = () => rooms().length + (hasElsewhere() ? 1 : 0)
  const rows = () => (props.hours.to - props.hours.from) / RULE
  const lineOf = (minute: number) => Math.round((minute - props.hours.from) / RULE) + HEADS + 1
  const whole = () =>
    Array.from({ length: (props.hours.to - props.hours.from) / 60 }, (_, at) => props.hours.from + at * 60)

  /** Aims a block at what lies under the pointer. */
  const aimAt = (block: Block, { x, y, held }: DragPoint) => {
    const heads = [...(grid?.querySelectorAll<HTMLElement>('[data-room]') ?? [])]
    const head = heads.find((one) => {
      const { left, right } = one.getBoundingClientRect()
      return left <= x && x < right
    })
    const scale = grid?.querySelector('[data-scale]')?.getBoundingClientRect()
    if (!head?.dataset.room || !scale) return
    const minute = props.hours.from + ((y - held - scale.top) / scale.height) * (props.hours.to - props.hours.from)
    const from = snap(minute, block.to - block.from, props.timetable.grid, props.hours)
    props.move.to({ block, roomId: head.dataset.room, day: props.day, from })
  }
  /** Moves the aim by rooms to the side and steps of the grid downwards. */
  const step = (block: Block, aside: number, down: number) => {
    const aim = props.move.aim?.block.key === block.key ? props.move.aim : null
    const from = (aim?.from ?? block.from) + down * props.timetable.grid
    const at = rooms().findIndex(({ roomId }) => roomId === (aim?.roomId ?? block.roomId))
    const room = rooms()[Math.max(0, Math.min(rooms().length - 1, at + aside))]
    if (!room) return
    // Only a step in time puts a block onto the grid; one to the side keeps its time.
    const next = down === 0 ? from : snap(from, block.to - block.from, props.timetable.grid, props.hours)
    props.move.to({ block, roomId: room.roomId, day: props.day, from: next })
  }
  return (
    <section
      aria-label={t('timetables.board')}
      class="relative max-h-[82dvh] overflow-auto rounded-md bg-raised inset-ring inset-ring-line"
    >
      <div
        ref={grid}
        class="relative grid w-full"
        style={{
          'min-width': `${3.5 + columns() * 8.5}rem`,
          'grid-template-columns': `3.5rem repeat(${columns()}, minmax(8.5rem, 1fr))`,
          'grid-template-rows': `1.75rem 2.75rem repeat(${rows()}, 0.3125rem)`,
        }}
      >
        <div class="sticky start-0 top-0 z-30 row-span-2 border-line border-e border-b bg-raised" />
        <For each={sitesOf(rooms())}>
          {({ site, rooms: count }) => (
            <div
              class="sticky top-0 z-20 min-w-0 border-line border-e bg-raised px-2 pt-1.5"
              style={{ 'grid-column': `span ${count}` }}
            >
              <span class="sticky start-16 inline-block max-w-full truncate text-13 text-muted">{site}</span>
            </div>
          )}
        </For>
        <Show when={hasElsewhere()}>
          <div class="sticky top-0 z-20 bg-raised" />
        </Show>
        <For each={rooms()}>
          {(room, at) => (
            <div
              data-room={room.roomId}
              class="sticky top-7 z-20 row-start-2 min-w-0 border-line border-e border-b bg-raised px-2"
              style={{ 'grid-column': at() + 2 }}
            >
              <div class="truncate font-medium text-15 leading-tight" title={room.room}>
                {room.room}
              </div>
              <div class="truncate text-13 text-muted leading-tight">{`${roomKind(room.kind)} · ${room.seats}`}</div>
            </div>
          )}
        </For>
        <Show when={hasElsewhere()}>
          <div
            class="sticky top-7 z-20 row-start-2 border-line border-b bg-raised px-2 text-13 text-muted"
            style={{ 'grid-column': columns() + 1 }}
          >
            {t('timetables.elsewhere')}
          </div>
        </Show>
        <div
          data-scale
          aria-hidden="true"
          class="sticky start-0 z-10 col-start-1 row-[3/-1] border-line border-e bg-raised"
        />
        <For each={rooms()}>
          {(room, at) => <Column room={room} at={at() + 2} day={props.day} hours={props.hours} lineOf={lineOf} />}
        </For>
        <For each={whole()}>
          {(minute) => (
            <>
              <div
                aria-hidden="true"
                class="pointer-events-none col-[2/-1] border-line border-t"
                style={{ 'grid-row': lineOf(minute) }}
              />
              <div
                aria-hidden="true"
                class="sticky start-0 z-10 col-start-1 self-start ps-2 pt-1 text-13 text-muted leading-none"
                style={{ 'grid-row': `${lineOf(minute)} / span 4` }}
              >
                {clock(minute)}
              </div>
            </>
          )}
        </For>
        <For each={today().map(({ key }) => key)}>
          {(key) => (
            <Show when={byKey().get(key)}>
              {(block) => (
                <BoardBlock
                  block={block()}
                  timetable={props.timetable}
                  move={props.move}
                  mayMove={props.mayMove}
                  onOpen={() => props.onOpen(block())}
                  onPin={() => props.onPin(block())}
                  onAim={(point) => aimAt(block(), point)}
                  onStep={(aside, down) => step(block(), aside, down)}
                  placeOf={(roomId, from, to) => {
                    const column = rooms().findIndex((room) => room.roomId === roomId)
                    return {
                      'grid-column': column < 0 ? columns() + 1 : column + 2,
                      'grid-row': `${lineOf(from)} / ${Math.max(lineOf(to), lineOf(from) + 3)}`,
                    }
                  }}
                />
              )}
            </Show>
          )}
        </For>
      </div>
    </section>
  )
}

/** A room's column: what is closed is hatched. */
function Column(props: {
  room: TimetableRoom
  at: number
  day: string
  hours: { from: number; to: number }
  lineOf: (minute: number) => number
}) {
  return (
    <>
      <div aria-hidden="true" class="row-[3/-1] border-line border-e" style={{ 'grid-column': props.at }} />
      <For each={closedOn(props.room, props.day, props.hours)}>
        {({ from, to }) => (
          <div
            aria-hidden="true"
            class="bg-[repeating-linear-gradient(135deg,var(--line)_0_1px,transparent_1px_7px)] bg-sunken opacity-70"
            style={{ 'grid-column': props.at, 'grid-row': `${props.lineOf(from)} / ${props.lineOf(to)}` }}
          />
        )}
      </For>
    </>
  )
}
