import type { SheetState } from '#domain/scoring/contract'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'

/** The look of each state: its ink, its ground, and its drawing on a grid of 24. */
export const sheetLooks: Record<SheetState, { ink: string; soft: string; path: string }> = {
  open: { ink: 'text-muted', soft: 'bg-sunken', path: '' },
  'second-round': {
    ink: 'text-saved',
    soft: 'bg-saved-soft',
    path: 'M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5',
  },
  complete: {
    ink: 'text-waiting',
    soft: 'bg-raised',
    path: 'M13 21h8M21.2 6.8a1 1 0 0 0-4-4L3.8 16.2a2 2 0 0 0-.5.8L2 21.4a.5.5 0 0 0 .6.6L7 20.7a2 2 0 0 0 .8-.5z',
  },
  signing: {
    ink: 'text-waiting',
    soft: 'bg-waiting-soft',
    path: 'm21 17-2.2-1.9a.5.5 0 0 0-.8.4v.5a1 1 0 0 1-1 1h-2a1 1 0 0 1-1-1c0-2.5-4-4-8.5-4a1 1 0 0 0 0 5c4.2 0 4.7-11.3 5.7-13.5a2.5 2.5 0 1 1 3.3 3.3M3 21h18',
  },
  signed: {
    ink: 'text-accent',
    soft: 'bg-accent-soft',
    path: 'M14 13V8.5C14 7 15 7 15 5a3 3 0 0 0-6 0c0 2 1 2 1 3.5V13M20 15.5a2.5 2.5 0 0 0-2.5-2.5h-11A2.5 2.5 0 0 0 4 15.5V17a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1zM5 22h14',
  },
  confirmed: { ink: 'text-stored', soft: 'bg-stored-soft', path: 'M20 6 9 17l-5-5' },
}

const RING = 'M12 4a8 8 0 0 1 0 16 8 8 0 0 1 0-16'

/** A part of a ring from the top clockwise, for a share between 0 and 1. */
function arc(share: number): string {
  if (share === 0) return ''
  const turn = 2 * Math.PI * Math.min(share, 0.999)
  const [x, y] = [12 + 8 * Math.sin(turn), 12 - 8 * Math.cos(turn)]
  return `M12 4A8 8 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}`
}

/** The drawing of a state; an open sheet shows the share of its aspects that are decided. */
export function SheetIcon(props: { state: SheetState; share?: number; class?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      class={classNames(
        'shrink-0 fill-none stroke-2 stroke-current',
        props.class ?? 'size-4',
        sheetLooks[props.state].ink,
      )}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={props.state === 'open' ? RING : ''} class="stroke-line stroke-3" />
      <path d={props.state === 'open' ? arc(props.share ?? 0) : sheetLooks[props.state].path} />
    </svg>
  )
}

/** The state of a sheet as icon and word. */
export function SheetBadge(props: { state: SheetState; share?: number }) {
  return (
    <span
      class={classNames(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-1 text-13 font-medium inset-ring inset-ring-current/20',
        sheetLooks[props.state].ink,
        sheetLooks[props.state].soft,
      )}
    >
      <SheetIcon state={props.state} share={props.share} />
      {t(`sessions.state-${props.state}`)}
    </span>
  )
}
