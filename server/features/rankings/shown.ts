import { isId } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { holds, staff } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import type { Platform } from '../../platform/feature.ts'
import { getDiscipline } from './discipline-points.ts'

/** A discipline that the actor may see: a draft event's are for its staff alone. */
export async function getShown({ db }: Pick<Platform, 'db'>, disciplineId: string, actor: Actor) {
  const unknown = () => new Refused(refuse('not-found', { what: 'discipline' }))
  if (!isId(disciplineId)) throw unknown()
  const found = await getDiscipline(db, disciplineId)
  const hidden = found.eventState === 'draft' && !holds(actor, staff, { eventId: found.discipline.eventId })
  if (hidden) throw unknown()
  return found
}
