import Type, { type Static } from 'typebox'
import { type Refusal, refuse } from '#domain/kit/refusal'

/** How many members a team has at most, whatever a discipline says. */
export const mostMembers = 20

const Members = Type.Integer({ minimum: 1, maximum: mostMembers })

/** How many members each entry of a discipline of teams has. */
export const TeamSize = Type.Object({ least: Members, most: Members })
export type TeamSize = Static<typeof TeamSize>

/** Why a discipline may not be one of such teams, or of persons (null). `misfits` counts the entries that wouldn't do. */
export function whyNotSetTeam(team: TeamSize | null, misfits: number): Refusal | null {
  if (team && team.least > team.most) return refuse('team-size-reversed')
  return misfits > 0 ? refuse('team-size-in-use', { count: misfits }) : null
}

/** Whether an entry with so many members fits a discipline; a person's own entry has none. */
export const fitsTeam = (members: number, team: TeamSize | null): boolean =>
  team ? members >= team.least && members <= team.most : members === 0
