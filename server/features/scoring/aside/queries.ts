import { and, asc, between, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client'
import { person } from '#db/schema/people'
import { mark, setAside } from '#db/schema/scoring'
import { aspect } from '#db/schema/standards'
import { markText } from '#domain/scoring/mark-value'
import type { JudgeProgress, SetAsideView } from '#domain/scoring/set-aside'
import type { Books } from '../books.ts'
import { progressOf } from './progress.ts'

/** How far a judge is with each entry that the judge judges in a session. */
export async function judgeProgress(books: Books, sessionId: string, judgeId: string): Promise<JudgeProgress[]> {
  const { book } = await books.get(sessionId)
  const own = [...book.facts.roster.entries.keys()].filter((entryId) => book.judgesOf(entryId).includes(judgeId))
  return own.map((entryId) => progressOf(book, entryId, judgeId))
}

const judge = alias(person, 'judge')
const successor = alias(person, 'successor')
const by = alias(person, 'by_person')
const restorer = alias(person, 'restorer')

/** What was set aside in a session, the newest first, each with the marks as they stood. */
export async function setAsides(db: Db, sessionId: string): Promise<SetAsideView[]> {
  const rows = await db
    .select({ found: setAside, judge: judge.name, successor: successor.name, by: by.name, restorer: restorer.name })
    .from(setAside)
    .innerJoin(judge, eq(judge.id, setAside.judgeId))
    .leftJoin(successor, eq(successor.id, setAside.replacedBy))
    .innerJoin(by, eq(by.id, setAside.by))
    .leftJoin(restorer, eq(restorer.id, setAside.restoredBy))
    .where(eq(setAside.sessionId, sessionId))
    .orderBy(desc(setAside.at), desc(setAside.id))
  return Promise.all(
    rows.map(async ({ found, ...names }) => ({
      id: found.id,
      judge: { personId: found.judgeId, name: names.judge },
      replacedBy: found.replacedBy ? { personId: found.replacedBy, name: names.successor ?? '' } : null,
      keptIds: found.keptIds,
      marks: await marksBefore(db, found),
      done: { by: names.by, at: found.at.toISOString(), reason: found.reason },
      restored: found.restoredAt
        ? { by: names.restorer ?? '', at: found.restoredAt.toISOString(), reason: found.restoredReason ?? '' }
        : null,
    })),
  )
}

/** The marks as they stood before they were set aside. */
async function marksBefore(
  db: Db,
  { sessionId, firstSeq, lastSeq }: typeof setAside.$inferSelect,
): Promise<SetAsideView['marks']> {
  if (firstSeq === null || lastSeq === null) return []
  const aside = alias(mark, 'aside')
  const rows = await db
    .select({ mark, code: aspect.code })
    .from(aside)
    .innerJoin(
      mark,
      and(
        eq(mark.sessionId, aside.sessionId),
        eq(mark.entryId, aside.entryId),
        eq(mark.aspectId, aside.aspectId),
        eq(mark.round, aside.round),
        eq(mark.judgeId, aside.judgeId),
        sql`${mark.revision} = ${aside.revision} - 1`,
      ),
    )
    .innerJoin(aspect, eq(aspect.id, aside.aspectId))
    .where(and(eq(aside.sessionId, sessionId), between(aside.seq, firstSeq, lastSeq)))
    .orderBy(asc(aside.seq))
  return rows.map(({ mark: row, code }) => ({
    entryId: row.entryId,
    aspect: code,
    round: row.round,
    value: markText(row),
  }))
}
