import { desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client'
import { scoreImport, systemKey } from '#db/schema/outcomes'
import { person } from '#db/schema/people'
import { formatPoints } from '#domain/kit/points'
import { mostProblems, type ScoreImportView, type ScoresPreview, type SystemKeyView } from '#domain/outcomes/contract'
import type { ScoreProblem } from '#domain/outcomes/score-columns'
import { checkScores } from '#domain/outcomes/score-file'
import type { ScoresRead } from '#domain/outcomes/score-lines'
import type { Keyring } from '../../platform/keyring/keyring.ts'
import { refuseDelivery } from './deliver-scores.ts'
import { getPart } from './place.ts'
import { type Expected, readScoreFacts } from './score-facts.ts'

/** The deliveries of a component's scores, the newest first; one of a test system is by the system's name. */
export async function scoreImports(db: Db, disciplineId: string): Promise<ScoreImportView[]> {
  const undoer = alias(person, 'undoer')
  const rows = await db
    .select({ found: scoreImport, by: person.name, system: systemKey.name, undoneBy: undoer.name })
    .from(scoreImport)
    .leftJoin(person, eq(person.id, scoreImport.by))
    .leftJoin(systemKey, eq(systemKey.id, scoreImport.keyId))
    .leftJoin(undoer, eq(undoer.id, scoreImport.undoneBy))
    .where(eq(scoreImport.disciplineId, disciplineId))
    .orderBy(desc(scoreImport.at), desc(scoreImport.id))
  return rows.map(
    ({ found: { id, source, fileName, fileHash, count, at, undoneAt, reason }, by, system, undoneBy }) => ({
      ...{ id, disciplineId, source, fileName, fileHash, count, by: by ?? system, at: at.toISOString() },
      undone: undoneAt && { by: undoneBy, at: undoneAt.toISOString(), reason: reason ?? '' },
    }),
  )
}

/** What the import of a file would come to now; nothing is written. Refuses what no content could make right. */
export async function previewScores(
  db: Db,
  keyring: Keyring,
  disciplineId: string,
  file: { readonly read: ScoresRead; readonly fileHash: string },
  expected: Expected,
): Promise<ScoresPreview> {
  const { read, fileHash } = file
  const at = await getPart(db, disciplineId)
  await refuseDelivery(db, at, fileHash)
  const { taken, problems } =
    read.problems.length > 0
      ? { taken: [], problems: read.problems }
      : checkScores(await readScoreFacts(db, keyring, at, read.lines, expected), read.lines)
  return {
    ...{ fileHash, ...shownProblems(problems), notes: [...read.notes] },
    rows: taken.map(({ row, number, name, points }) => ({
      ...{ row, number, name },
      points: points === null ? null : formatPoints(points),
    })),
  }
}

/** The first problems of a delivery, and how many there are. */
export const shownProblems = (problems: readonly ScoreProblem[]) => ({
  wrong: problems.length,
  problems: problems.slice(0, mostProblems).map((one) => ({ ...one, facts: { ...one.facts } })),
})

/** The keys of a batch's test systems, the newest first. */
export async function systemKeys(db: Db, eventId: string): Promise<SystemKeyView[]> {
  const rows = await db
    .select({ key: systemKey, by: person.name })
    .from(systemKey)
    .leftJoin(person, eq(person.id, systemKey.madeBy))
    .where(eq(systemKey.eventId, eventId))
    .orderBy(desc(systemKey.madeAt), desc(systemKey.id))
  return rows.map(({ key: { id, name, madeAt, usedAt, revokedAt }, by }) => ({
    ...{ id, name, by, madeAt: madeAt.toISOString() },
    usedAt: usedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }))
}
