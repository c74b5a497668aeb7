import type { Db } from '#db/client'
import { formatPoints } from '#domain/kit/points'
import { standingsOf } from '#domain/rankings/standings'
import type { RecheckAnswer, RecheckEntry, RecheckSummary } from '#domain/supervision/contract'
import { planOf, stateOf } from '#domain/supervision/recheck'
import { getDiscipline, pointsOf, type RankedEntry, rankedEntries, sessionIds } from '../rankings/discipline-points.ts'
import { unconfirmedSheets } from '../rankings/publish-result.ts'
import { newestVersion } from '../rankings/ranking.ts'
import { type EntryProgress, findRecheck, type HeldRecheck, isLeft, progressOf } from '../rankings/recheck-progress.ts'
import type { Book } from '../scoring/book.ts'
import type { Books } from '../scoring/books.ts'

/** A discipline as it stands for supervision: its entries, its books as they are now, and its re-check. */
export interface Standing {
  readonly discipline: Awaited<ReturnType<typeof getDiscipline>>['discipline']
  readonly entries: readonly RankedEntry[]
  readonly books: readonly Book[]
  /** Whether a result was published: then the re-check is over. */
  readonly published: boolean
  readonly held: HeldRecheck | null
}

/** Reads how a discipline stands. */
export async function readStanding(db: Db, books: Books, disciplineId: string): Promise<Standing> {
  const { discipline } = await getDiscipline(db, disciplineId)
  const held = await findRecheck(db, disciplineId)
  const published = (await newestVersion(db, disciplineId)) !== null
  if (!discipline.schemeId) return { discipline, entries: [], books: [], published, held }
  const open = await Promise.all((await sessionIds(db, disciplineId)).map((id) => books.get(id)))
  const entries = await rankedEntries(db, disciplineId)
  return { discipline, entries, books: open.map(({ book }) => book), published, held }
}

/** A re-check in counts alone. Once the result is out it is complete, whatever is ruled later. */
export function summaryOf({ entries, books, published }: Standing, held: HeldRecheck): RecheckSummary {
  const { drawId, drawnAt, calledInAt } = held.row
  const due = progressOf(held, entries, books).filter(({ because }) => because !== null)
  const left = published ? 0 : due.filter(isLeft).length
  return {
    state: stateOf(drawnAt !== null, left),
    entries: entries.length,
    due: due.length,
    checked: due.length - left,
    errors: due.filter(({ error }) => error).length,
    calledInAt: calledInAt?.toISOString() ?? null,
    drawId,
  }
}

/** The frozen list with how far each entry is: by its rank at the start, those who came later last. */
export function listOf({ entries, books }: Standing, held: HeldRecheck): RecheckEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const rows = progressOf(held, [...entries], books).flatMap((progress) => entryView(progress, byId, held))
  return rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.number - b.number)
}

function entryView(progress: EntryProgress, byId: ReadonlyMap<string, RankedEntry>, held: HeldRecheck): RecheckEntry[] {
  const entry = byId.get(progress.entryId)
  if (!entry) return []
  const kept = held.list.get(entry.id)
  const { number, name, delegation } = entry
  return [
    {
      ...progress,
      number,
      name,
      delegation,
      rank: kept?.rank ?? null,
      total: kept ? formatPoints(kept.total, 2) : null,
    },
  ]
}

/** What a re-check would begin with, by the rules as they are. */
export async function startOf(
  db: Db,
  books: Books,
  standing: Standing,
): Promise<Pick<RecheckAnswer, 'start' | 'plan'>> {
  const { discipline, entries, published, held } = standing
  const start = {
    entries: entries.length,
    unconfirmed: unconfirmedSheets(entries, standing.books),
    published,
    state: held && summaryOf(standing, held).state,
  }
  if (!discipline.schemeId) return { start, plan: { top: 0, drawn: 0, rest: 0 } }
  const scheme = await books.scheme(db, discipline.schemeId)
  const counted = entries.map((entry) => pointsOf(entry, standing.books, scheme))
  const { top, rest, take } = planOf(standingsOf(counted, discipline.ruleSet), discipline.ruleSet.recheck)
  return { start, plan: { top: top.length, drawn: take, rest: rest.length } }
}
