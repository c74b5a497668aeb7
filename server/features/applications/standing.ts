import { and, eq, gte, isNull, lte, ne, notInArray, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { application } from '#db/schema/applications'
import { batch, offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import type { Standing } from '#domain/applications/own-rules'

/** The event whose candidates are looked at, with its days. */
export interface Held {
  readonly id: string
  readonly startsOn: string
  readonly endsOn: string
}

/**
 * At what people stand already, by person: their entries and applications in the event itself and in other batches that
 * are held on some of its days. A draft stands only at its own offering, and the application that is named not at all.
 */
export async function findStanding(
  db: Db | Tx,
  held: Held,
  personIds: readonly string[],
  exceptId?: string,
): Promise<Map<string, Standing[]>> {
  if (personIds.length === 0) return new Map()
  const people = [...new Set(personIds)]
  const here = eq(event.id, held.id)
  const meanwhile = and(ne(event.id, held.id), lte(event.startsOn, held.endsOn), gte(event.endsOn, held.startsOn))
  const entered = await db
    .select({ personId: entry.personId, offeringId: discipline.offeringId, eventId: event.id, name: event.name })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .innerJoin(batch, eq(batch.eventId, event.id))
    .where(and(inArray(entry.personId, people), isNull(entry.withdrawnAt), or(here, meanwhile)))
  const binding = notInArray(application.state, ['draft', 'refused', 'withdrawn'])
  const live = notInArray(application.state, ['refused', 'withdrawn'])
  const applied = await db
    .select({ personId: application.personId, offeringId: offering.id, eventId: event.id, name: event.name })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .innerJoin(event, eq(event.id, offering.eventId))
    .where(
      and(
        inArray(application.personId, people),
        exceptId ? ne(application.id, exceptId) : undefined,
        or(and(here, live), and(meanwhile, binding)),
      ),
    )
  const found = new Map<string, Standing[]>()
  for (const { personId, ...standing } of [...entered, ...applied])
    if (personId !== null) found.set(personId, [...(found.get(personId) ?? []), standing])
  return found
}
