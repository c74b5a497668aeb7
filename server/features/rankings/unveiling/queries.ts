import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { unveiling } from '#db/schema/rankings'
import type { UnveilingPlace, UnveilingView } from '#domain/rankings/unveiling'
import type { LiveRanking } from '../live-ranking.ts'

/** A ceremony as it is kept; undefined where there was none. */
export async function findCeremony(tx: Db | Tx, disciplineId: string) {
  const [found] = await tx.select().from(unveiling).where(eq(unveiling.disciplineId, disciplineId))
  return found
}

/** What a ceremony has unveiled; null where there was none. */
export async function findUnveiling(db: Db, disciplineId: string) {
  const found = await findCeremony(db, disciplineId)
  if (!found) return null
  const { groups, shown, startedAt } = found
  return { startedAt, unveiled: new Set(groups.slice(0, shown).flat()) }
}

/** A ceremony for those who lead it, with the places that are still to come; null where there was none. */
export async function unveilingView(db: Db, disciplineId: string, staff: LiveRanking): Promise<UnveilingView | null> {
  const found = await findCeremony(db, disciplineId)
  if (!found) return null
  const standings = new Map(staff.standings().map((row) => [row.entryId, row]))
  const places = found.groups.map((entryIds): UnveilingPlace => {
    const rows = entryIds.flatMap((id) => standings.get(id) ?? [])
    return {
      rank: rows[0]?.rank ?? 0,
      entries: rows.map(({ entryId, number, name, delegation, total }) => ({
        entryId,
        number,
        name,
        delegation: delegation.name,
        total,
      })),
    }
  })
  return { startedAt: found.startedAt.toISOString(), shown: found.shown, places }
}
