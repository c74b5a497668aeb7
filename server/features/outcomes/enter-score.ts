import { score } from '#db/schema/outcomes'
import { formatPoints, points as pointsOf } from '#domain/kit/points'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { HandScore } from '#domain/outcomes/contract'
import { whyNotPoints } from '#domain/outcomes/points'
import { whyNotEnterScore } from '#domain/outcomes/publish'
import { personOf } from '#domain/people/access'
import type { Command, Context } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { readScores } from './entries.ts'
import { lockEntry } from './place.ts'

/** A score of an entry that a person enters. */
export interface EnterScore extends HandScore {
  readonly entryId: string
}

/** Enters one score with a reason, or takes the one that stands back; what stood before stays on record. */
export const enterScore: Command<EnterScore, Record<string, never>> = {
  name: 'enter-score',
  async run(context, input) {
    const { eventId, draft } = await writeScore(context, input)
    return { result: {}, audit: [draft], dirty: [eventKey(eventId)] }
  },
}

/** Writes a score by hand, within a command. Gives what is to be put on record. */
export async function writeScore(context: Context, { entryId, points: text, absent, reason }: EnterScore) {
  const { tx, now, actor } = context
  const { entry, part, published, disciplineId, eventId } = await lockEntry(tx, entryId)
  orRefuse(whyNotEnterScore(published, part.byMarks))
  const points = text === null || absent ? null : pointsOf(text)
  if (points !== null) {
    orRefuse(whyNotPoints(points, part.maximum))
    if (entry.absentAt) throw new Refused(refuse('score-candidate-absent', { entryId, number: entry.number }))
  }
  const before = (await readScores(tx, [entryId])).get(entryId)
  if (points === null && !absent && !before) throw new Refused(refuse('score-none', { entryId, number: entry.number }))
  await tx.insert(score).values({ entryId, points, absent, source: 'hand', reason, by: personOf(actor), at: now })
  const facts = {
    ...{ entryId, points: points === null ? null : formatPoints(points), absent, reason },
    before: before ? (before.points === null ? 'absent' : formatPoints(before.points)) : null,
  }
  const draft = { aggregate: 'discipline', aggregateId: disciplineId, act: 'enter-score', facts } as const
  return { eventId, disciplineId, draft }
}
