import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { sessionEntry } from '#db/schema/sessions'
import type { ScoreCandidate, ScoreFacts } from '#domain/outcomes/score-file'
import type { ScoreLine } from '#domain/outcomes/score-lines'
import { documentKey, documentKinds } from '#domain/people/identity'
import type { Keyring } from '../../platform/keyring/keyring.ts'
import { findByDocuments } from '../people/identities/read.ts'
import { readEntries, readScores, readTickets, readVoids } from './entries.ts'
import type { PlacedPart } from './place.ts'

/** Of whom a delivery must hold a score: of everybody, of those of a session, or of nobody in particular. */
export type Expected = 'all' | 'none' | { readonly sessionId: string }

/** What must be known to read the lines of a delivery. */
export async function readScoreFacts(
  db: Db | Tx,
  keyring: Keyring,
  { eventId, disciplineId, part }: Pick<PlacedPart, 'eventId' | 'disciplineId' | 'part'>,
  lines: readonly ScoreLine[],
  expected: Expected,
): Promise<ScoreFacts> {
  const everybody = await readEntries(db, { eventId })
  const own = everybody.filter((one) => one.disciplineId === disciplineId && !one.withdrawn)
  const [tickets, voids] = [await readTickets(db, eventId), await readVoids(db, eventId)]
  const scores = await readScores(
    db,
    own.map(({ id }) => id),
  )
  const owed = await expectedEntries(db, expected)
  const candidates = own.map(
    (one): ScoreCandidate => ({
      ...{ entryId: one.id, personId: one.personId, number: one.number, name: one.name, absent: one.absent },
      ticket: tickets.get(one.personId ?? '') ?? null,
      voided: voids.of(one),
      score: scores.get(one.id) ?? null,
      expected: owed === null || owed.has(one.id),
    }),
  )
  const here = new Set(candidates.flatMap(({ ticket }) => ticket ?? []))
  const people = new Set(everybody.flatMap(({ personId }) => personId ?? []))
  return {
    candidates,
    otherTickets: new Set([...tickets.values()].filter((number) => !here.has(number))),
    documents: await ownersOf(db, keyring, lines, people),
    maximum: part.maximum,
  }
}

/** The entries of whom a score is expected; null for all. */
async function expectedEntries(db: Db | Tx, expected: Expected): Promise<Set<string> | null> {
  if (expected === 'all') return null
  if (expected === 'none') return new Set()
  const rows = await db
    .select({ id: sessionEntry.entryId })
    .from(sessionEntry)
    .where(eq(sessionEntry.sessionId, expected.sessionId))
  return new Set(rows.map(({ id }) => id))
}

/** Whose the documents of the lines are, of the batch's candidates alone: who else is known is nobody's business. */
async function ownersOf(
  db: Db | Tx,
  keyring: Keyring,
  lines: readonly ScoreLine[],
  people: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const texts = [...new Set(lines.flatMap(({ document }) => document || []))]
  const asked = texts.flatMap((number) => documentKinds.map((kind) => ({ kind, number })))
  const found = await findByDocuments(db, keyring, asked)
  return new Map(
    asked.flatMap(({ kind, number }): [string, string][] => {
      const personId = found.get(documentKey({ kind, number }))
      return personId && people.has(personId) ? [[number, personId]] : []
    }),
  )
}
