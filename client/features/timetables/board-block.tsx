import Lock from 'lucide-solid/icons/lock'
import Pin from 'lucide-solid/icons/pin'
import { type JSX, onCleanup, onMount, Show } from 'solid-js'
import type { BatchTimetable } from '#domain/timetables/batch-contract'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { type Block, clock } from './board-model.ts'
import { type DragPoint, makeDraggable } from './create-drag.ts'
import type { Move } from './create-move.ts'
import { partName } from './words.ts'

/** Quiet looks that tell theory, skill and all else apart; the words in the block say it as well. */
const LOOKS: Record<string, string> = {
  theory: 'bg-accent-soft border-accent',
  skill: 'bg-hover border-strong',
}
const OTHER = 'bg-surface border-faint inset-ring inset-ring-line'

interface BlockProps {
  block: Block
  timetable: BatchTimetable
  move: Move
  mayMove: boolean
  onOpen: () => void
  onPin: () => void
  onAim: (point: DragPoint) => void
  onStep: (aside: number, down: number) => void
  placeOf: (roomId: string | null, from: number, to: number) => JSX.CSSProperties
}

/** A session on the board. It can be dragged, or moved by the arrow keys, unless it is pinned or has begun. */
export function BoardBlock(props: BlockProps) {
  let button: HTMLButtonElement | undefined
  const part = () => props.timetable.disciplines.find(({ disciplineId }) => disciplineId === props.block.disciplineId)
  const aim = () => (props.move.aim?.block.key === props.block.key ? props.move.aim : null)
  const isFree = () => props.mayMove && props.block.sessionId !== null && !props.block.pinned && !props.block.fixed
  const roomId = () => aim()?.roomId ?? props.block.roomId
  const from = () => aim()?.from ?? props.block.from
  const to = () => from() + props.block.to - props.block.from
  const room = () => props.timetable.rooms.find((one) => one.roomId === roomId())
  const count = () => {
    const { entries } = props.block
    const seats = room()?.seats
    return seats === undefined ? t('timetables.people', { n: entries }) : t('timetables.seatsOf', { entries, seats })
  }
  const time = () => `${clock(from())}–${clock(to())}`
  const state = () => (props.block.fixed ? t('timetables.fixed') : props.block.pinned ? t('timetables.pinned') : null)
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    }
    const step = steps[event.key]
    if (step && isFree()) props.onStep(...step)
    else if (event.key === 'Enter' && aim()) void props.move.confirm()
    else if (event.key === 'Escape' && aim()) props.move.undo()
    else if (event.key.toLowerCase() === 'p' && props.mayMove && props.block.sessionId && !props.block.fixed)
      props.onPin()
    else return
    event.preventDefault()
  }
  onMount(() => {
    if (!button) return
    onCleanup(
      makeDraggable(button, {
        may: isFree,
        onMove: props.onAim,
        onDrop: () => void props.move.confirm(),
        onCancel: props.move.undo,
      }),
    )
  })
  return (
    <>
      <Show when={aim()}>
        <div
          aria-hidden="true"
          class="mx-1 rounded-sm border border-strong border-dashed"
          style={props.placeOf(props.block.roomId, props.block.from, props.block.to)}
        />
      </Show>
      <button
        ref={button}
        type="button"
        data-session={props.block.key}
        aria-label={[partName(part()) || props.block.name, room()?.room ?? props.block.place, time(), count(), state()]
          .filter(Boolean)
          .join(', ')}
        aria-keyshortcuts={isFree() ? 'ArrowUp ArrowDown ArrowLeft ArrowRight Enter Escape P' : undefined}
        onClick={() => props.onOpen()}
        onKeyDown={press}
        style={props.placeOf(roomId(), from(), to())}
        class={classNames(
          'relative z-1 mx-1 grid min-w-0 content-start overflow-hidden rounded-sm border-s-4 px-1.5 py-1 text-start text-13 leading-tight',
          LOOKS[part()?.component ?? ''] ?? OTHER,
          isFree() && 'cursor-grab active:cursor-grabbing',
          (props.block.pinned || props.block.fixed) && 'border-dotted',
          aim() && 'z-2 shadow-lift outline-2 outline-accent',
          aim() && props.move.phase === 'refused' && 'outline-refused',
        )}
      >
        <span class="flex min-w-0 items-start gap-1">
          <span class="wrap-anywhere line-clamp-2 min-w-0 flex-1 font-medium text-ink">
            {partName(part()) || props.block.name}
          </span>
          <Show when={props.block.fixed} fallback={<Show when={props.block.pinned}>{<Pin class={mark} />}</Show>}>
            <Lock class={mark} />
          </Show>
        </span>
        <span class="truncate text-muted">{time()}</span>
        <span class="truncate text-muted">{count()}</span>
      </button>
    </>
  )
}

const mark = 'size-3.5 shrink-0 text-muted'
