import { type Refusal, refuse } from '#domain/kit/refusal'
import type { OfficialRole, Role } from '#domain/people/contract'

interface Exclusion {
  readonly roles: readonly Role[]
  readonly never: readonly Role[]
  readonly refusal: Refusal
}

const managing: readonly Role[] = ['administrator', 'manager']
const marking: readonly Role[] = ['judge', 'chief-judge']

/**
 * The roles that nobody holds together at one event: whoever holds one of `roles` is given none of `never`, nor the other
 * way round. A chief judge may judge in another session; within one the roster keeps the two apart.
 */
export const exclusions: readonly Exclusion[] = [
  { roles: managing, never: marking, refusal: refuse('manager-never-marks') },
  { roles: managing, never: ['draw-officer'], refusal: refuse('manager-never-draws') },
  { roles: managing, never: ['arbitrator'], refusal: refuse('manager-never-rules') },
  { roles: ['draw-officer'], never: marking, refusal: refuse('draw-officer-never-marks') },
  { roles: ['arbitrator'], never: marking, refusal: refuse('arbitrator-never-marks') },
  { roles: ['arbitrator'], never: ['team-leader'], refusal: refuse('arbitrator-never-appeals') },
  { roles: ['supervisor', 'authority'], never: marking, refusal: refuse('supervisor-never-marks') },
]

/** Why somebody who holds these roles at an event may not be given a further one there. */
export function whyNotGrant(held: readonly Role[], role: OfficialRole): Refusal | null {
  if (held.includes(role)) return refuse('role-held', { role })
  const parts = (these: readonly Role[], those: readonly Role[]) =>
    these.includes(role) && held.some((other) => those.includes(other))
  const met = exclusions.find(({ roles, never }) => parts(roles, never) || parts(never, roles))
  return met?.refusal ?? null
}
