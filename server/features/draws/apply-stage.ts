import { eq, sql } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import { blind, blindEntry, drawSubject } from '#db/schema/draws'
import type { Context } from '../../platform/execute.ts'
import { lockBlind, sessionIdsOf } from './blind-queries.ts'
import { sealKeys } from './keys.ts'
import type { DrawRow } from './queries.ts'

/** Gives each entry what the stage has drawn for it; the last stage seals the names. Gives the dirty keys. */
export async function applyStage(
  { tx, now }: Context,
  { id, stage, disciplineId, slots }: DrawRow,
  outcome: readonly string[],
): Promise<string[]> {
  if (!disciplineId || !slots) throw new Error('a blind stage without discipline or slots')
  const marking = await lockBlind(tx, disciplineId)
  const subjects = await tx.select().from(drawSubject).where(eq(drawSubject.drawId, id))
  const entryOf = new Map(subjects.map(({ item, entryId }) => [item, entryId]))
  const given = outcome.map((item, i) => ({ entryId: entryOf.get(item) ?? '', drawn: slots[i] ?? '' }))
  const column = stage === 1 ? 'code' : stage === 2 ? 'station' : 'laterCode'
  const rows = given.map(({ entryId, drawn }) => ({ disciplineId, entryId, [column]: drawn }))
  const name = sql.identifier(blindEntry[column].name)
  await insertRows(tx, blindEntry, rows, sql`on conflict (entry_id) do update set ${name} = excluded.${name}`)
  if (stage !== marking.stages) return []
  await tx.update(blind).set({ sealedAt: now }).where(eq(blind.disciplineId, disciplineId))
  return sealKeys(disciplineId, await sessionIdsOf(tx, disciplineId))
}
