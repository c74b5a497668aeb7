import { eq } from 'drizzle-orm'
import { unveiling } from '#db/schema/rankings'
import { orRefuse } from '#domain/kit/refusal'
import { whyNotStep } from '#domain/rankings/unveiling'
import type { Command } from '../../../platform/execute.ts'
import { disciplineKey } from '../../events/keys.ts'
import { lockDiscipline } from '../../events/queries.ts'
import { findCeremony } from './queries.ts'

export interface StepUnveiling {
  readonly disciplineId: string
  /** How many places the leader's screen shows as unveiled. */
  readonly shown: number
  /** 1 unveils the next place, -1 takes the last one back. */
  readonly by: 1 | -1
}

/** Unveils the next place, or veils the last one again. */
export const stepUnveiling: Command<StepUnveiling, { shown: number }> = {
  name: 'step-unveiling',
  async run({ tx }, { disciplineId, shown, by }) {
    const { discipline } = await lockDiscipline(tx, disciplineId)
    const found = await findCeremony(tx, disciplineId)
    const stands = found ? { shown: found.shown, places: found.groups.length } : null
    orRefuse(whyNotStep(discipline.board, stands, { shown, by }))
    await tx
      .update(unveiling)
      .set({ shown: shown + by })
      .where(eq(unveiling.disciplineId, disciplineId))
    const facts = { shown: shown + by }
    return {
      result: facts,
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'step-unveiling', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
