import { and, eq } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { appeal } from '#db/schema/appeals'
import { discipline } from '#db/schema/events'
import { result, standing } from '#db/schema/rankings'
import { canonicalText } from '#domain/kit/canonical'
import { formatPoints } from '#domain/kit/points'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { fieldAt } from '#domain/rankings/field'
import { whyNotPublish } from '#domain/rankings/publish'
import { type Standing, standingsOf } from '#domain/rankings/standings'
import { standingPenalty } from '#domain/scoring/penalty'
import type { Command } from '../../platform/execute.ts'
import { sha256 } from '../../platform/hash.ts'
import { findBlindRow } from '../draws/blind-queries.ts'
import { disciplineKey, rankingKey } from '../events/keys.ts'
import type { Book } from '../scoring/book.ts'
import type { Books } from '../scoring/books.ts'
import { lockWholeBook } from '../scoring/session-book.ts'
import { dayStandings } from './day-standings.ts'
import { getDiscipline, pointsOf, type RankedEntry, registeredEntries, sessionIds } from './discipline-points.ts'
import { inputText } from './input-text.ts'
import { newestVersion } from './ranking.ts'
import { recheckStanding } from './recheck-progress.ts'
import { refuseInAlarm } from './shadow/alarms.ts'

/** The discipline whose official result is published. */
export interface PublishResult {
  readonly disciplineId: string
}

/** How the result was computed: changes when the computation does. */
const RULE_VERSION = 'touchstone-2'

/**
 * Publishes the official result: recomputed from the marks in this transaction, stored with the version of the rules
 * and the hash of everything it was computed from. Earlier versions stay.
 */
export function publishResult(books: Books): Command<PublishResult, { version: number }> {
  return {
    name: 'publish-result',
    async run({ tx, actor, now, newId }, { disciplineId }) {
      await tx.select({ id: discipline.id }).from(discipline).where(eq(discipline.id, disciplineId)).for('update')
      const { discipline: facts } = await getDiscipline(tx, disciplineId)
      if (!facts.schemeId) throw new Refused(refuse('scheme-missing'))
      const marking = await findBlindRow(tx, disciplineId)
      if (marking && !marking.openedAt) throw new Refused(refuse('blind-sealed'))
      await refuseInAlarm(tx, disciplineId)
      const { ranked: entries, absent } = fieldAt(await registeredEntries(tx, disciplineId), null)
      const absentIds = absent.map((entry) => entry.id)
      const read = await readBooks(tx, books, disciplineId)
      const earlier = await newestVersion(tx, disciplineId)
      orRefuse(
        whyNotPublish({
          entries: entries.length,
          unconfirmed: unconfirmedSheets(entries, read),
          undecided: await countUndecided(tx, disciplineId),
          published: earlier !== null,
          recheck: await recheckStanding(tx, facts, entries, read),
        }),
      )
      const scheme = await books.scheme(tx, facts.schemeId)
      const counted = entries.map((entry) => pointsOf(entry, read, scheme))
      const standings = standingsOf(counted, facts.ruleSet)
      const penalties = new Map(counted.map((entry) => [entry.entryId, entry.penalties.map(standingPenalty)]))
      const days = dayStandings(
        entries.map((entry) => entry.id),
        read,
        scheme,
      )
      const version = (earlier ?? 0) + 1
      const ruleVersion = `${RULE_VERSION}/${facts.ruleSet.version}`
      const inputHash = sha256(inputText(entries, read, absentIds, canonicalText(facts.ruleSet)))
      const id = newId()
      const made = { version, ruleVersion, inputHash }
      const published = { publishedAt: now, publishedBy: personOf(actor) }
      await tx.insert(result).values({ id, disciplineId, ...made, absentIds, ...published })
      const rows = standings.map((row) => ({
        ...standingRow(id, row),
        penalties: penalties.get(row.entryId) ?? [],
        days: days.get(row.entryId) ?? {},
      }))
      await insertRows(tx, standing, rows)
      const act = { resultId: id, ...made, standings: standings.map(auditRow), absentIds }
      return {
        result: { version },
        audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'publish-result', facts: act }],
        dirty: [disciplineKey(disciplineId), rankingKey(disciplineId)],
      }
    },
  }
}

/** The appeals of a discipline that wait for their ruling. */
async function countUndecided(tx: Tx, disciplineId: string): Promise<number> {
  const waiting = and(eq(appeal.disciplineId, disciplineId), eq(appeal.state, 'submitted'))
  return (await tx.select({ id: appeal.id }).from(appeal).where(waiting)).length
}

/** Every session's book of a discipline, locked. */
export async function readBooks(tx: Tx, books: Books, disciplineId: string): Promise<Book[]> {
  const read: Book[] = []
  for (const sessionId of await sessionIds(tx, disciplineId))
    read.push((await lockWholeBook(tx, books, sessionId)).book)
  return read
}

/** The sheets that no chief judge has confirmed; an entry in no session lacks all of its sheets, and counts as one. */
export function unconfirmedSheets(entries: readonly RankedEntry[], books: readonly Book[]): number {
  let count = 0
  for (const { id } of entries) {
    const own = books.filter((book) => book.facts.roster.entries.has(id))
    if (own.length === 0) count += 1
    for (const book of own)
      for (const subCriterionId of book.facts.scheme.sheets.keys())
        if (!book.sheet(id, subCriterionId)?.confirmed) count += 1
  }
  return count
}

function standingRow(resultId: string, { entryId, rank, total, criteria, award, scale, best, tieBreak }: Standing) {
  const byCriterion = Object.fromEntries([...criteria].map(([code, value]) => [code, formatPoints(value)]))
  return { resultId, entryId, rank, total, criteria: byCriterion, award, scale, best, tieBreak }
}

function auditRow({ entryId, rank, total, award, scale, best, tieBreak }: Standing) {
  const points = { total: formatPoints(total), scale: scale === null ? null : formatPoints(scale) }
  return { entryId, rank, ...points, award, best, tieBreak }
}
