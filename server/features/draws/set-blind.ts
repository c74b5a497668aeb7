import { eq } from 'drizzle-orm'
import { blind } from '#db/schema/draws'
import { whyNotSetStages } from '#domain/draws/blind'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'
import { getBlindView } from './blind-queries.ts'
import { newSecret } from './commit.ts'

export interface SetBlind {
  readonly disciplineId: string
  /** 0 turns it off. */
  readonly stages: number
}

/** Sets in how many stages a discipline is marked blind, before anything of it was committed to. */
export const setBlind: Command<SetBlind, Record<string, never>> = {
  name: 'set-blind',
  async run({ tx }, { disciplineId, stages }) {
    await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotSetStages(await getBlindView(tx, disciplineId)))
    if (stages === 0) await tx.delete(blind).where(eq(blind.disciplineId, disciplineId))
    else
      await tx
        .insert(blind)
        .values({ disciplineId, stages, aliasSecret: newSecret() })
        .onConflictDoUpdate({ target: blind.disciplineId, set: { stages } })
    return {
      result: {},
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'set-blind', facts: { stages } }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
