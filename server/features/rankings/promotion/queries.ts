import { and, asc, desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { discipline } from '#db/schema/events'
import { filing, promotion } from '#db/schema/filings'
import { result, standing } from '#db/schema/rankings'
import { duePromotions, type PromotionView, promotionKey } from '#domain/rankings/promotion'
import { shownEntry } from '../../../platform/masks/shown-entry.ts'
import { newestVersion } from '../ranking.ts'

/** The filing of an event that the authority has accepted last; undefined where there is none. */
export async function acceptedFiling(tx: Db | Tx, eventId: string) {
  const accepted = and(eq(filing.eventId, eventId), eq(filing.state, 'accepted'))
  const [found] = await tx.select().from(filing).where(accepted).orderBy(desc(filing.number)).limit(1)
  return found
}

/** What the newest results of an event make due, by discipline and rank. */
export async function dueOf(tx: Db | Tx, eventId: string) {
  const accepted = await acceptedFiling(tx, eventId)
  const rules = accepted?.content.promotions ?? []
  const disciplines = await tx
    .select()
    .from(discipline)
    .where(eq(discipline.eventId, eventId))
    .orderBy(asc(discipline.code))
  const due: { resultId: string; entryId: string; kind: 'level' | 'title'; value: string }[] = []
  for (const { id } of disciplines) {
    const version = await newestVersion(tx, id)
    if (version === null) continue
    const rows = await tx
      .select({ resultId: result.id, entryId: standing.entryId, award: standing.award })
      .from(result)
      .innerJoin(standing, eq(standing.resultId, result.id))
      .where(and(eq(result.disciplineId, id), eq(result.version, version)))
      .orderBy(asc(standing.rank), asc(standing.entryId))
    const resultId = rows[0]?.resultId ?? ''
    due.push(...duePromotions(rows, rules).map((one) => ({ ...one, resultId })))
  }
  return { accepted, due }
}

/** Promotions of an event: what is due, what was granted, and what is due no longer. */
export async function promotionViews(db: Db, eventId: string): Promise<PromotionView[]> {
  const { due } = await dueOf(db, eventId)
  const people = await peopleOf(db, eventId)
  const awards = await awardsOf(db, eventId)
  const granted = await db
    .select({ promotion })
    .from(promotion)
    .innerJoin(filing, eq(filing.id, promotion.filingId))
    .where(eq(filing.eventId, eventId))
    .orderBy(asc(promotion.grantedAt), asc(promotion.id))
  const standing = granted.filter((row) => row.promotion.withdrawnAt === null).map((row) => promotionKey(row.promotion))
  const dueKeys = new Set(due.map(promotionKey))
  const shown = ({ entryId, kind, value }: (typeof due)[number]) => {
    const who = people.get(entryId)
    return who ? { entryId, ...who, award: awards.get(entryId) ?? null, kind, value } : null
  }
  return [
    ...due
      .filter((one) => !standing.includes(promotionKey(one)))
      .flatMap((one): PromotionView[] => {
        const row = shown(one)
        return row ? [{ ...row, state: 'due', id: null, grantedAt: null }] : []
      }),
    ...granted.flatMap(({ promotion: one }): PromotionView[] => {
      const row = shown(one)
      const state = one.withdrawnAt ? 'withdrawn' : dueKeys.has(promotionKey(one)) ? 'granted' : 'lapsed'
      return row ? [{ ...row, state, id: one.id, grantedAt: one.grantedAt.toISOString() }] : []
    }),
  ]
}

async function peopleOf(db: Db, eventId: string) {
  const rows = await db
    .select({
      id: shownEntry.id,
      number: shownEntry.number,
      name: shownEntry.name,
      delegation: shownEntry.delegationName,
      discipline: discipline.name,
    })
    .from(shownEntry)
    .innerJoin(discipline, eq(discipline.id, shownEntry.disciplineId))
    .where(eq(discipline.eventId, eventId))
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** The awards of an event's results, the newest version's last. */
async function awardsOf(db: Db, eventId: string): Promise<Map<string, string | null>> {
  const rows = await db
    .select({ entryId: standing.entryId, award: standing.award })
    .from(standing)
    .innerJoin(result, eq(result.id, standing.resultId))
    .innerJoin(discipline, eq(discipline.id, result.disciplineId))
    .where(eq(discipline.eventId, eventId))
    .orderBy(asc(result.version))
  return new Map(rows.map(({ entryId, award }) => [entryId, award]))
}
