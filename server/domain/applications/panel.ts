import { type Refusal, refuse } from '#domain/kit/refusal'
import type { Level } from '#domain/standards/standard'
import type { ApplicationRoute, ApplicationState, Verdict } from './contract.ts'
import { whyNotRoute } from './own-rules.ts'
import { whyNotDecide } from './rules.ts'

/** How many sit in a panel for direct recognition; an odd number can't be divided evenly. */
export const panelSizes = [3, 5, 7] as const

/** One of a panel, and what they have said. */
export interface PanelMember {
  readonly reviewerId: string
  /** Null until it is given. */
  readonly verdict: Verdict | null
}

/** What the panel thinks by its majority; null until all of them have said something. */
export function majorityOf(panel: readonly PanelMember[]): Verdict | null {
  if (panel.length === 0 || panel.some(({ verdict }) => verdict === null)) return null
  const recognising = panel.filter(({ verdict }) => verdict === 'recognise').length
  return recognising * 2 > panel.length ? 'recognise' : 'refuse'
}

/** What one who looks at a panel may see of a member's verdict: an own one, and the others' once all are given. */
export const isShown = (panel: readonly PanelMember[], member: PanelMember, viewerId: string | null): boolean =>
  majorityOf(panel) !== null || member.reviewerId === viewerId

/** Whom a panel is made of. */
export interface Seating {
  readonly route: ApplicationRoute
  readonly level: Level | null
  readonly state: ApplicationState
  readonly applicantId: string
  /** The panel so far. */
  readonly seated: readonly PanelMember[]
  /** Who reviews in the batch. */
  readonly reviewerIds: readonly string[]
  /** Those of them who work where the applicant does. */
  readonly colleagueIds: readonly string[]
}

/**
 * Why these may not be the panel: they are not 3, 5 or 7 reviewers of the batch, one of them applied or is a colleague, or
 * somebody who has given a verdict would be left out.
 */
export function whyNotSeat(seating: Seating, wanted: readonly string[]): Refusal | null {
  const { route, level, state, applicantId, seated, reviewerIds, colleagueIds } = seating
  if (route !== 'recognition') return refuse('recognition-only')
  const early = whyNotRoute(route, level) ?? whyNotDecide(state)
  if (early) return early
  const size = new Set(wanted).size
  if (size !== wanted.length || !panelSizes.some((one) => one === size))
    return refuse('recognition-panel-size', { size })
  if (wanted.includes(applicantId)) return refuse('recognition-panel-applicant')
  const strangers = wanted.filter((id) => !reviewerIds.includes(id))
  if (strangers.length > 0) return refuse('recognition-panel-strangers', { count: strangers.length })
  if (wanted.some((id) => colleagueIds.includes(id))) return refuse('recognition-panel-colleague')
  const left = seated.filter(({ reviewerId, verdict }) => verdict !== null && !wanted.includes(reviewerId))
  return left.length > 0 ? refuse('recognition-panel-given', { count: left.length }) : null
}

/** Why somebody may not give a verdict: they don't sit in the panel, or have given theirs. */
export function whyNotGive(
  { state, seated }: Pick<Seating, 'state' | 'seated'>,
  reviewerId: string | null,
): Refusal | null {
  const early = whyNotDecide(state)
  if (early) return early
  const own = seated.find((member) => member.reviewerId === reviewerId)
  if (!own) return refuse('opinion-not-asked')
  return own.verdict === null ? null : refuse('opinion-given')
}
