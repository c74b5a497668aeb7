import type { DisciplineView } from '#domain/events/contract'
import type { ResultVersion, ResultView } from '#domain/rankings/contract'

/** What GET /api/disciplines/:disciplineId/results answers. */
export interface ResultAnswer {
  discipline: DisciplineView
  eventName: string
  /** The newest official result; null before the first. */
  result: ResultView | null
  /** Every version, the newest first. */
  versions: ResultVersion[]
}
