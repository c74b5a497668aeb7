import type { Board } from '#domain/events/contract'
import { t } from '../../lib/text/index.ts'

/** Whether the public follows the ranking, in words. */
export const boardName = (board: Board): string => t(board === 'live' ? 'events.boardLive' : 'events.boardHidden')
