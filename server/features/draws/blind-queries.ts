import { and, asc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client'
import { blind, blindEntry, blindWitness, draw } from '#db/schema/draws'
import { person } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import { session } from '#db/schema/sessions'
import type { BlindView, StageView } from '#domain/draws/blind'
import { Refused, refuse } from '#domain/kit/refusal'

const later = alias(draw, 'later')

/** Blind marking of a discipline as it is kept; null where it is off. */
export async function findBlindRow(db: Db | Tx, disciplineId: string) {
  const [found] = await db.select().from(blind).where(eq(blind.disciplineId, disciplineId))
  return found ?? null
}

/** The discipline's blind marking, which stays as it is until the transaction ends. Refuses where it is off. */
export async function lockBlind(tx: Tx, disciplineId: string) {
  const [found] = await tx.select().from(blind).where(eq(blind.disciplineId, disciplineId)).for('update')
  if (!found) throw new Refused(refuse('blind-off'))
  return found
}

/** Blind marking of a discipline with its stages and witnesses. */
export async function getBlindView(db: Db | Tx, disciplineId: string): Promise<BlindView> {
  const found = await findBlindRow(db, disciplineId)
  const stages = found?.stages ?? 0
  const drawn = await stageDraws(db, disciplineId)
  const witnesses = await db
    .select({ personId: person.id, witness: person.name, confirmedAt: blindWitness.confirmedAt })
    .from(blindWitness)
    .innerJoin(person, eq(person.id, blindWitness.personId))
    .where(eq(blindWitness.disciplineId, disciplineId))
    .orderBy(asc(person.id))
  const [begun] = await db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.disciplineId, disciplineId), ne(session.state, 'planned')))
    .limit(1)
  return {
    stages,
    draws: Array.from({ length: stages }, (_, i) => stageView(i + 1, drawn)),
    sealedAt: found?.sealedAt?.toISOString() ?? null,
    openedAt: found?.openedAt?.toISOString() ?? null,
    witnesses: witnesses.map((row) => ({ ...row, confirmedAt: row.confirmedAt?.toISOString() ?? null })),
    begun: begun !== undefined,
  }
}

/** The draws of a discipline's blind stages that no other has taken the place of. */
function stageDraws(db: Db | Tx, disciplineId: string) {
  return db
    .select({ row: draw, officer: person.name })
    .from(draw)
    .innerJoin(person, eq(person.id, draw.officerId))
    .leftJoin(later, eq(later.replaces, draw.id))
    .where(and(eq(draw.disciplineId, disciplineId), isNotNull(draw.stage), isNull(later.id)))
    .orderBy(asc(draw.stage))
}

function stageView(stage: number, drawn: Awaited<ReturnType<typeof stageDraws>>): StageView {
  const own = drawn.find(({ row }) => row.stage === stage)
  return {
    stage,
    drawId: own?.row.id ?? null,
    officerId: own?.row.officerId ?? null,
    officer: own?.officer ?? null,
    committedAt: own?.row.committedAt.toISOString() ?? null,
    drawnAt: own?.row.drawnAt?.toISOString() ?? null,
    source: own?.row.source ?? null,
  }
}

/** An entry with what the stages have given it so far. */
export async function blindEntries(tx: Db | Tx, disciplineId: string) {
  return tx
    .select({ entryId: entry.id, number: entry.number, name: entry.name, given: blindEntry })
    .from(entry)
    .leftJoin(blindEntry, eq(blindEntry.entryId, entry.id))
    .where(and(eq(entry.disciplineId, disciplineId), isNull(entry.withdrawnAt)))
    .orderBy(asc(entry.number))
}

/** The sessions of a discipline, whose screens change when its names are sealed or opened. */
export async function sessionIdsOf(tx: Tx, disciplineId: string): Promise<string[]> {
  const rows = await tx.select({ id: session.id }).from(session).where(eq(session.disciplineId, disciplineId))
  return rows.map(({ id }) => id)
}
