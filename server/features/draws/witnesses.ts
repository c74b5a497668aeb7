import { and, eq, isNull } from 'drizzle-orm'
import { inArray } from '#db/in-array'
import { blindWitness } from '#db/schema/draws'
import { roleGrant } from '#db/schema/people'
import { whyNotNameWitnesses, whyNotWitness } from '#domain/draws/blind'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'
import { getBlindView, lockBlind } from './blind-queries.ts'

export interface NameWitnesses {
  readonly disciplineId: string
  readonly personIds: readonly string[]
}

/** Names the two officials before whom the names will be opened; others who were named before are let go. */
export const nameWitnesses: Command<NameWitnesses, Record<string, never>> = {
  name: 'name-witnesses',
  async run({ tx }, { disciplineId, personIds }) {
    const { discipline } = await lockDiscipline(tx, disciplineId)
    await lockBlind(tx, disciplineId)
    orRefuse(whyNotNameWitnesses(await getBlindView(tx, disciplineId), personIds))
    const here = and(eq(roleGrant.eventId, discipline.eventId), isNull(roleGrant.revokedAt))
    const officials = await tx
      .selectDistinct({ personId: roleGrant.personId })
      .from(roleGrant)
      .where(and(here, inArray(roleGrant.personId, [...personIds])))
    if (officials.length < personIds.length) throw new Refused(refuse('not-found', { what: 'official' }))
    await tx.delete(blindWitness).where(eq(blindWitness.disciplineId, disciplineId))
    await tx.insert(blindWitness).values(personIds.map((personId) => ({ disciplineId, personId })))
    return {
      result: {},
      audit: [
        {
          aggregate: 'discipline',
          aggregateId: disciplineId,
          act: 'name-witnesses',
          facts: { personIds: [...personIds] },
        },
      ],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}

/** A witness confirms, by their own sign-in, that they are there. */
export const confirmWitness: Command<{ readonly disciplineId: string }, Record<string, never>> = {
  name: 'confirm-witness',
  async run({ tx, actor, now }, { disciplineId }) {
    await lockBlind(tx, disciplineId)
    const personId = personOf(actor) ?? ''
    orRefuse(whyNotWitness(await getBlindView(tx, disciplineId), personId))
    await tx
      .update(blindWitness)
      .set({ confirmedAt: now })
      .where(and(eq(blindWitness.disciplineId, disciplineId), eq(blindWitness.personId, personId)))
    return {
      result: {},
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'confirm-witness', facts: {} }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
