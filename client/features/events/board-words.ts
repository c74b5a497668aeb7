import type { Board } from '#domain/events/contract'
import { t } from '../../lib/text/index.ts'

/** What the public sees of the ranking, in words. */
export const boardName = (board: Board): string => t(`events.board-${board}`)

/** The same as a sentence. */
export const boardMore = (board: Board): string => t(`events.boardMore-${board}`)
