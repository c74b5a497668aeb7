import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { draw } from '#db/schema/draws'
import { discipline, event } from '#db/schema/events'
import { result, standing } from '#db/schema/rankings'
import { formatPoints } from '#domain/kit/points'
import { holds } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import type {
  FindingView,
  RecheckAnswer,
  RecheckSummary,
  RecheckView,
  SupervisedDiscipline,
} from '#domain/supervision/contract'
import { namesOf } from '../people/names.ts'
import { findRecheck, type HeldRecheck, newestMark } from '../rankings/recheck-progress.ts'
import type { Books } from '../scoring/books.ts'
import { listOf, readStanding, type Standing, startOf, summaryOf } from './standing.ts'

/** The re-check of a discipline with its rules, and what a start would freeze. */
export async function recheckAnswer(db: Db, books: Books, disciplineId: string): Promise<RecheckAnswer> {
  const found = await readStanding(db, books, disciplineId)
  const { held } = found
  return {
    rules: found.discipline.ruleSet.recheck,
    ...(await startOf(db, books, found)),
    recheck: held && (await recheckView(db, found, held)),
  }
}

async function recheckView(db: Db, found: Standing, held: HeldRecheck): Promise<RecheckView> {
  const { rules, drawId, startedBy, startedAt } = held.row
  const [drawn] = drawId ? await db.select({ source: draw.source }).from(draw).where(eq(draw.id, drawId)) : []
  const names = await namesOf(db, [startedBy])
  return {
    ...summaryOf(found, held),
    rules,
    startedById: startedBy,
    startedBy: names.get(startedBy) ?? '',
    startedAt: startedAt.toISOString(),
    source: drawn?.source ?? null,
    list: listOf(found, held),
    findings: await findingViews(db, found, held),
  }
}

/** The findings, oldest first; those on entries that have withdrawn are left out. */
async function findingViews(db: Db, { entries, books }: Standing, { findings }: HeldRecheck): Promise<FindingView[]> {
  const names = await namesOf(
    db,
    findings.flatMap(({ raisedBy, answeredBy }) => [raisedBy, answeredBy ?? raisedBy]),
  )
  return findings.flatMap((one) => {
    const entry = entries.find(({ id }) => id === one.entryId)
    const book = books.find(({ facts }) => facts.roster.entries.has(one.entryId))
    const subs = book?.facts.scheme.view.criteria.flatMap(({ subCriteria }) => subCriteria) ?? []
    const sub = subs.find(({ id }) => id === one.subCriterionId)
    if (!entry || !book || !sub) return []
    const aspect = sub.aspects.find(({ id }) => id === one.aspectId)
    return [
      {
        id: one.id,
        number: one.number,
        entry: { id: entry.id, number: entry.number, name: entry.name },
        sheet: {
          subCriterionId: sub.id,
          code: sub.code,
          name: sub.name,
          seen: newestMark(book, one.entryId, one.subCriterionId),
        },
        aspect: aspect ? { aspectId: aspect.id, code: aspect.code } : null,
        cause: one.cause,
        words: one.words,
        should: one.should,
        raisedById: one.raisedBy,
        raisedBy: names.get(one.raisedBy) ?? '',
        raisedAt: one.raisedAt.toISOString(),
        state: one.state,
        sentBack: one.sentBack,
        answer: answerOf(one, names),
      },
    ]
  })
}

function answerOf(
  { corrected, reason, answeredBy, answeredAt, before, after }: HeldRecheck['findings'][number],
  names: ReadonlyMap<string, string>,
): FindingView['answer'] {
  if (corrected === null || !answeredBy || !answeredAt || after === null) return null
  return {
    corrected,
    reason: reason ?? '',
    byId: answeredBy,
    by: names.get(answeredBy) ?? '',
    at: answeredAt.toISOString(),
    before: formatPoints(before, 2),
    after: formatPoints(after, 2),
  }
}

/**
 * What the public learns of a re-check: how it stood when the first result was published, whatever was ruled or withdrawn
 * since. Null before that, and where none was made.
 */
export async function publicSummary(db: Db, disciplineId: string): Promise<RecheckSummary | null> {
  const ranked = await db
    .select({ entryId: standing.entryId })
    .from(standing)
    .innerJoin(result, eq(result.id, standing.resultId))
    .where(and(eq(result.disciplineId, disciplineId), eq(result.version, 1)))
  const held = ranked.length > 0 ? await findRecheck(db, disciplineId) : null
  if (!held) return null
  const checked = new Set([...held.sheets.values()].map(({ entryId }) => entryId))
  const wrong = new Set(held.findings.flatMap(({ corrected, entryId }) => (corrected ? entryId : [])))
  const count = (of: ReadonlySet<string>) => ranked.filter(({ entryId }) => of.has(entryId)).length
  const { calledInAt, drawId } = held.row
  return {
    state: 'complete',
    entries: ranked.length,
    due: count(checked),
    checked: count(checked),
    errors: count(wrong),
    calledInAt: calledInAt?.toISOString() ?? null,
    drawId,
  }
}

/** The disciplines in which somebody supervises, by the day of their event. */
export async function supervised(db: Db, books: Books, actor: Actor): Promise<SupervisedDiscipline[]> {
  const events = await db.select().from(event).orderBy(asc(event.startsOn), asc(event.id))
  const own = events.filter(({ id }) => holds(actor, ['supervisor'], { eventId: id }))
  if (own.length === 0) return []
  const rows = await db
    .select()
    .from(discipline)
    .where(
      inArray(
        discipline.eventId,
        own.map(({ id }) => id),
      ),
    )
    .orderBy(asc(discipline.code))
  return Promise.all(
    own
      .flatMap((at) => rows.filter(({ eventId }) => eventId === at.id).map((row) => ({ at, row })))
      .map(async ({ at, row }) => {
        const found = await readStanding(db, books, row.id)
        const { held } = found
        return {
          disciplineId: row.id,
          code: row.code,
          discipline: row.name,
          event: { eventId: at.id, title: at.name, startsOn: at.startsOn, endsOn: at.endsOn },
          required: row.ruleSet.recheck.required,
          recheck: held && summaryOf(found, held),
          answered: held?.findings.filter(({ state }) => state === 'answered').length ?? 0,
        }
      }),
  )
}
