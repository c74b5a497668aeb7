import { and, eq, isNull } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { discipline } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import { session, sessionEntry } from '#db/schema/sessions'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { whyNotTakeSheet } from '#domain/kit/sheet-columns'
import type { TableRow } from '#domain/kit/table-row'
import { documentKey, documentKinds } from '#domain/people/identity'
import type { Command } from '../../../../platform/execute.ts'
import type { Keyring } from '../../../../platform/keyring/keyring.ts'
import { disciplineKey, eventKey } from '../../../events/keys.ts'
import { getEventRow } from '../../../events/queries.ts'
import { findByDocuments } from '../../../people/identities/read.ts'
import { rowOf } from '../match-sessions.ts'
import { readTimetabled } from '../read-batch.ts'
import { panelOf } from '../take.ts'
import { candidateTexts, type FixedRead, readFixed } from './read-fixed.ts'

/** Reads a table of fixed sessions against the batch as it is now. */
export async function readFixedTable(
  db: Db | Tx,
  keyring: Keyring,
  eventId: string,
  table: readonly TableRow[],
): Promise<FixedRead> {
  const found = await readTimetabled(db, eventId)
  const numbers = await db
    .select({ id: entry.id, number: entry.number })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .where(and(eq(discipline.eventId, eventId), isNull(entry.withdrawnAt)))
  const texts = [...new Set(candidateTexts(table))]
  const documents = texts.flatMap((number) => documentKinds.map((kind) => ({ kind, number })))
  const people = await findByDocuments(db, keyring, documents)
  const personOf = (number: string) =>
    documentKinds.reduce<string | null>(
      (known, kind) => known ?? people.get(documentKey({ kind, number })) ?? null,
      null,
    )
  return readFixed(found, new Map(numbers.map(({ id, number }) => [id, number])), personOf, table)
}

export interface ImportFixed {
  readonly eventId: string
  readonly fileHash: string
}

/** Takes all sessions of a table as pinned ones, or none where anything is wrong with one of them. */
export const importFixed = (table: readonly TableRow[]): Command<ImportFixed, { sessions: number }> => ({
  name: 'import-fixed-sessions',
  locks: ({ eventId }) => [
    ['event', eventId],
    ['batch', eventId],
  ],
  async run({ tx, now, newId, keyring }, { eventId, fileHash }) {
    if ((await getEventRow(tx, eventId)).state === 'closed') throw new Refused(refuse('event-closed'))
    const { sessions, problems } = await readFixedTable(tx, keyring, eventId, table)
    orRefuse(whyNotTakeSheet(problems))
    const found = await readTimetabled(tx, eventId)
    const counts = new Map<string, number>()
    for (const { row } of found.sessions) counts.set(row.disciplineId, (counts.get(row.disciplineId) ?? 0) + 1)
    for (const { entryIds, disciplineId, roomId, startsAt, endsAt } of sessions) {
      const [id, number] = [newId(), (counts.get(disciplineId) ?? 0) + 1]
      counts.set(disciplineId, number)
      const hours = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
      const row = rowOf(found, { disciplineId, roomId, ...hours }, number)
      await tx.insert(session).values({ id, ...row, pinned: true, state: 'planned', createdAt: now })
      const panelId = await panelOf(tx, id, newId)
      await tx.delete(sessionEntry).where(inArray(sessionEntry.entryId, entryIds))
      const rows = entryIds.map((entryId) => ({ sessionId: id, entryId, panelId }))
      await insertRows(tx, sessionEntry, rows)
    }
    const facts = { fileHash, sessions: sessions.length }
    return {
      result: { sessions: sessions.length },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'import-fixed-sessions', facts }],
      dirty: [eventKey(eventId), ...found.parts.map(({ row }) => disciplineKey(row.id))],
    }
  },
})
