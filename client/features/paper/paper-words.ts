import type { PaperState } from '#domain/scoring/paper'
import type { State } from '../../ui/status.tsx'

/** How the states of a printed sheet look; each has its word in the dictionary. */
export const paperLooks: Record<PaperState, State> = {
  printed: 'waiting',
  entered: 'saved',
  differs: 'refused',
  taken: 'stored',
}
