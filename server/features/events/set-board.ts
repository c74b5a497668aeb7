import { eq } from 'drizzle-orm'
import { discipline } from '#db/schema/events'
import { whyNotSetBoard } from '#domain/events/changes'
import type { Board, DisciplineView } from '#domain/events/contract'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey, eventKey } from './keys.ts'
import { disciplineView, lockDiscipline } from './queries.ts'

export interface SetBoard {
  readonly disciplineId: string
  readonly board: Board
}

/** Shows the live ranking to the public, freezes what the public sees of it, or hides it. */
export const setBoard: Command<SetBoard, DisciplineView> = {
  name: 'set-board',
  async run({ tx, now }, { disciplineId, board }) {
    const { discipline: before, eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotSetBoard(eventState, before.board, board))
    const frozenAt = board === 'frozen' ? now : null
    await tx.update(discipline).set({ board, frozenAt }).where(eq(discipline.id, disciplineId))
    return {
      result: disciplineView({ ...before, board, frozenAt }),
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'set-board', facts: { board } }],
      dirty: [disciplineKey(disciplineId), eventKey(before.eventId)],
    }
  },
}
