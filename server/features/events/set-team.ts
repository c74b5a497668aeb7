import { and, count, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { discipline } from '#db/schema/events'
import { entry, entryMember } from '#db/schema/registration'
import { whyNotChange } from '#domain/events/changes'
import type { DisciplineView } from '#domain/events/contract'
import { fitsTeam, type TeamSize, whyNotSetTeam } from '#domain/events/team'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey, eventKey } from './keys.ts'
import { disciplineView, lockDiscipline } from './queries.ts'

export interface SetTeam {
  readonly disciplineId: string
  /** Null where persons compete. */
  readonly team: TeamSize | null
}

/** Says whether persons or teams compete in a discipline, and how many members a team has; every entry must fit. */
export const setTeam: Command<SetTeam, DisciplineView> = {
  name: 'set-team',
  async run({ tx }, { disciplineId, team }) {
    const { discipline: before, eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    const misfits = (await memberCounts(tx, disciplineId)).filter((members) => !fitsTeam(members, team))
    orRefuse(whyNotSetTeam(team, misfits.length))
    await tx.update(discipline).set({ team }).where(eq(discipline.id, disciplineId))
    const facts = { team, before: before.team }
    return {
      result: disciplineView({ ...before, team }),
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'set-team', facts }],
      dirty: [disciplineKey(disciplineId), eventKey(before.eventId)],
    }
  },
}

/** How many members each entry has that has not withdrawn. */
async function memberCounts(tx: Tx, disciplineId: string): Promise<number[]> {
  const rows = await tx
    .select({ members: count(entryMember.position) })
    .from(entry)
    .leftJoin(entryMember, eq(entryMember.entryId, entry.id))
    .where(and(eq(entry.disciplineId, disciplineId), isNull(entry.withdrawnAt)))
    .groupBy(entry.id)
  return rows.map(({ members }) => members)
}
