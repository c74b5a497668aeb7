import { and, eq, isNull } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Db, Tx } from '#db/client'
import { discipline } from '#db/schema/events'
import { score, scoreImport, systemKey } from '#db/schema/outcomes'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { ScoreSource } from '#domain/outcomes/contract'
import { whyNotDeliver } from '#domain/outcomes/publish'
import type { ScoreProblem } from '#domain/outcomes/score-columns'
import { checkScores } from '#domain/outcomes/score-file'
import type { ScoresRead } from '#domain/outcomes/score-lines'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { lockPart, type PlacedPart } from './place.ts'
import { type Expected, readScoreFacts } from './score-facts.ts'

/** Scores of a component as they came: all of them are taken, or none. */
export interface DeliverScores {
  readonly disciplineId: string
  readonly source: Extract<ScoreSource, 'file' | 'api'>
  readonly fileName: string
  /** SHA-256 of what came, in hex. */
  readonly fileHash: string
  readonly expected: Expected
}

/** Thrown where a delivery has problems: nothing of it was taken. */
export class WrongScores extends Refused {
  constructor(readonly problems: readonly ScoreProblem[]) {
    super(refuse('scores-file-wrong', { count: problems.length }))
  }
}

/** Takes the scores that were read from a file or sent by a test system. The same content is taken once. */
export function deliverScores(read: ScoresRead): Command<DeliverScores, { importId: string; scores: number }> {
  return {
    name: 'deliver-scores',
    async run({ tx, actor, now, newId, keyring }, { disciplineId, source, fileName, fileHash, expected }) {
      const at = await lockPart(tx, disciplineId)
      await refuseDelivery(tx, at, fileHash)
      if (read.problems.length > 0) throw new WrongScores(read.problems)
      const { taken, problems } = checkScores(await readScoreFacts(tx, keyring, at, read.lines, expected), read.lines)
      if (problems.length > 0) throw new WrongScores(problems)
      const [importId, by] = [newId(), personOf(actor)]
      const keyId = actor.kind === 'key' ? actor.keyId : null
      const said = { source, fileName, fileHash, count: taken.length }
      await tx.insert(scoreImport).values({ id: importId, disciplineId, ...said, by, keyId, at: now })
      if (keyId) await tx.update(systemKey).set({ usedAt: now }).where(eq(systemKey.id, keyId))
      const rows = taken.map(({ entryId, points, absent }) => ({
        entryId,
        points,
        absent,
        source,
        importId,
        by,
        at: now,
      }))
      await insertRows(tx, score, rows)
      return {
        result: { importId, scores: taken.length },
        audit: [
          { aggregate: 'discipline', aggregateId: disciplineId, act: 'deliver-scores', facts: { importId, ...said } },
        ],
        dirty: [eventKey(at.eventId)],
      }
    },
  }
}

/** Refuses what no content could make right: results are published, marks decide, or the same content was taken before. */
export async function refuseDelivery(
  db: Db | Tx,
  { eventId, part, published }: PlacedPart,
  fileHash: string,
): Promise<void> {
  orRefuse(whyNotDeliver(published))
  if (part.byMarks) throw new Refused(refuse('scores-by-marks'))
  await refuseKnown(db, eventId, fileHash)
}

/** The same content was taken before, in this component or another of the batch, and stands. */
async function refuseKnown(db: Db | Tx, eventId: string, fileHash: string): Promise<void> {
  const [known] = await db
    .select({ fileName: scoreImport.fileName, at: scoreImport.at, discipline: discipline.name })
    .from(scoreImport)
    .innerJoin(discipline, eq(discipline.id, scoreImport.disciplineId))
    .where(and(eq(discipline.eventId, eventId), eq(scoreImport.fileHash, fileHash), isNull(scoreImport.undoneAt)))
    .limit(1)
  if (!known) return
  const { fileName: file, discipline: component, at } = known
  throw new Refused(refuse('scores-file-known', { file, component, at: at.toISOString() }))
}
