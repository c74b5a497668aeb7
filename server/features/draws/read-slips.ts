import { type Slip, whyNotReadSlips } from '#domain/draws/blind'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Context, Outcome } from '../../platform/execute.ts'
import { lockDiscipline } from '../events/queries.ts'
import { blindEntries, getBlindView } from './blind-queries.ts'

export interface ReadSlips {
  readonly disciplineId: string
  readonly stage: number
}

/** Notes that the officer of a stage reads what was drawn: every reading is an act in the discipline's chain. */
export const noteReading = {
  name: 'read-slips',
  async run({ tx, actor }: Context, { disciplineId, stage }: ReadSlips): Promise<Outcome<Record<string, never>>> {
    const personId = personOf(actor)
    if (!personId) throw new Refused(refuse('not-allowed'))
    await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotReadSlips(await getBlindView(tx, disciplineId), stage, personId))
    return {
      result: {},
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'read-slips', facts: { stage } }],
      dirty: [],
    }
  },
}

/** The slips of a stage in the order in which they are handed out. Read them after their reading was noted. */
export async function slipsOf(
  tx: Parameters<typeof blindEntries>[0],
  { disciplineId, stage }: ReadSlips,
): Promise<Slip[]> {
  const rows = await blindEntries(tx, disciplineId)
  const slips = rows.flatMap(({ number, name, given }): Slip[] => {
    const from = stage === 1 ? `${number} ${name}` : stage === 2 ? given?.code : given?.station
    const to = stage === 1 ? given?.code : stage === 2 ? given?.station : given?.laterCode
    return from && to ? [{ from, to }] : []
  })
  return stage === 1 ? slips : slips.sort((a, b) => a.from.localeCompare(b.from, 'en', { numeric: true }))
}
