import { For } from 'solid-js'
import type { StandingPenalty } from '#domain/scoring/penalty'
import { t } from '../../lib/text/index.ts'

/** What penalties have taken away from an entry, in small under its name or total; nothing where there are none. */
export const PenaltyNote = (props: { of: readonly StandingPenalty[] }) => (
  <For each={props.of}>{(penalty) => <span class="block text-13 text-refused">{penaltyText(penalty)}</span>}</For>
)

/** "−1.5", "B −2" or "B disqualified". */
function penaltyText({ module, points }: StandingPenalty): string {
  if (points === null) return t('common.moduleOut', { module: module ?? '' })
  return module === null ? t('common.pointsOff', { points }) : t('common.modulePointsOff', { points, module })
}
