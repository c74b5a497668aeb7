import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { batch } from '#db/schema/batches'
import { event } from '#db/schema/events'
import type { CandidateProblem } from '#domain/applications/bulk-columns'
import { notAdmitted } from '#domain/applications/bulk-conditions'
import { mergedProblems } from '#domain/applications/bulk-merged'
import { type CandidateLine, readCandidates } from '#domain/applications/bulk-rows'
import { whyNotOpen } from '#domain/applications/rules'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { TableNote } from '#domain/kit/table-note'
import type { TableParts } from '../../../platform/spreadsheet/table.ts'
import { takeSteps } from '../../../platform/take-steps.ts'
import type { Held } from '../standing.ts'
import { readOffered } from './known.ts'

/** What a file of candidates says by itself, before anybody is looked up: the candidates, and what is wrong with rows. */
export interface FileChecked {
  readonly held: Held
  /** The day by which it was judged. */
  readonly today: string
  readonly candidates: readonly CandidateLine[]
  readonly problems: readonly CandidateProblem[]
  /** What is said of the file once. */
  readonly notes: readonly TableNote[]
}

/** Reads a file of candidates by what a batch offers and asks for. Refuses where nobody can apply to the batch now. */
export async function checkFile(
  db: Db | Tx,
  eventId: string,
  { rows, merged, notes }: TableParts,
  now: Date,
): Promise<FileChecked> {
  const [found] = await db
    .select({ event, batch })
    .from(batch)
    .innerJoin(event, eq(event.id, batch.eventId))
    .where(eq(batch.eventId, eventId))
  if (!found) throw new Refused(refuse('not-found', { what: 'batch' }))
  const today = dayOf(now)
  orRefuse(whyNotOpen({ ...found.batch, state: found.event.state }, today))
  const { offered, conditions } = await readOffered(db, eventId)
  const read = await takeSteps(readCandidates(offered, rows, today))
  const problems = [
    ...mergedProblems(merged, read.rows),
    ...read.problems,
    ...(await takeSteps(notAdmitted(read.candidates, conditions, today))),
  ]
  return { held: found.event, today, candidates: read.candidates, problems, notes: [...notes, ...read.notes] }
}

/** Problems in the order of their rows. */
export const byRow = (problems: readonly CandidateProblem[]): CandidateProblem[] =>
  [...problems].sort((a, b) => a.row - b.row)
