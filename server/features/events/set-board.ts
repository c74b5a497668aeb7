import { eq } from 'drizzle-orm'
import { discipline } from '#db/schema/events'
import { whyNotChange } from '#domain/events/changes'
import type { Board, DisciplineView } from '#domain/events/contract'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey, eventKey } from './keys.ts'
import { disciplineView, lockDiscipline } from './queries.ts'

export interface SetBoard {
  readonly disciplineId: string
  readonly board: Board
}

/** Shows the live ranking to the public, or hides it. */
export const setBoard: Command<SetBoard, DisciplineView> = {
  name: 'set-board',
  async run({ tx }, { disciplineId, board }) {
    const { discipline: before, eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    await tx.update(discipline).set({ board }).where(eq(discipline.id, disciplineId))
    return {
      result: disciplineView({ ...before, board }),
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'set-board', facts: { board } }],
      dirty: [disciplineKey(disciplineId), eventKey(before.eventId)],
    }
  },
}
