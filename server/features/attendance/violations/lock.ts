import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { violation } from '#db/schema/attendance'
import { entry } from '#db/schema/registration'
import { whyNotChange } from '#domain/events/changes'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { lockDiscipline } from '../../events/queries.ts'

/** A violation that is to be changed, with its discipline; refuses with not-found, and in a closed event. */
export async function lockViolation(tx: Tx, violationId: string) {
  const [found] = await tx.select().from(violation).where(eq(violation.id, violationId)).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'violation' }))
  const [of] = await tx.select({ disciplineId: entry.disciplineId }).from(entry).where(eq(entry.id, found.entryId))
  if (!of) throw new Error('a violation without its entry')
  const { eventState } = await lockDiscipline(tx, of.disciplineId)
  orRefuse(whyNotChange(eventState))
  const { state, replyUntil, reply } = found
  return { violation: found, disciplineId: of.disciplineId, standing: { state, replyUntil, replied: reply !== null } }
}
