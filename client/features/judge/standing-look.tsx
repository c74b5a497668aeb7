import BadgeCheck from 'lucide-solid/icons/badge-check'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDashed from 'lucide-solid/icons/circle-dashed'
import Hourglass from 'lucide-solid/icons/hourglass'
import PenLine from 'lucide-solid/icons/pen-line'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { Dynamic } from 'solid-js/web'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Standing } from './sheet-standing.ts'

/** The look of each standing: icon, ink, ground, and the fill and height (of 20) of its bar in a strip. */
export const standingLooks = {
  again: { icon: TriangleAlert, ink: 'text-refused', soft: 'bg-refused-soft', bar: 'fill-refused', height: 20 },
  missing: { icon: CircleDashed, ink: 'text-muted', soft: 'bg-surface', bar: 'fill-strong', height: 5 },
  waiting: { icon: Hourglass, ink: 'text-waiting', soft: 'bg-waiting-soft', bar: 'fill-waiting', height: 10 },
  'to-sign': { icon: PenLine, ink: 'text-accent', soft: 'bg-accent-soft', bar: 'fill-accent', height: 15 },
  signed: { icon: CircleCheck, ink: 'text-stored', soft: 'bg-stored-soft', bar: 'fill-stored', height: 20 },
  confirmed: { icon: BadgeCheck, ink: 'text-stored', soft: 'bg-raised', bar: 'fill-stored', height: 20 },
  given: { icon: CircleCheck, ink: 'text-stored', soft: 'bg-stored-soft', bar: 'fill-stored', height: 20 },
} as const

const WORDS = {
  again: 'judge.standingAgain',
  missing: 'judge.standingMissing',
  waiting: 'judge.standingWaiting',
  'to-sign': 'judge.standingToSign',
  signed: 'judge.standingSigned',
  confirmed: 'judge.standingConfirmed',
  given: 'judge.standingGiven',
} as const

/** A standing in a word or two. */
export const standingWords = (standing: Standing): string => t(WORDS[standing])

/** The icon of a standing. */
export function StandingIcon(props: { standing: Standing; class?: string }) {
  return (
    <Dynamic
      component={standingLooks[props.standing].icon}
      class={classNames('shrink-0', standingLooks[props.standing].ink, props.class ?? 'size-4')}
      aria-hidden="true"
    />
  )
}
