import { Refused } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { MarkInput } from '#domain/scoring/contract'
import { markText } from '#domain/scoring/mark-value'
import type { Outcome, Request } from '../../../platform/execute.ts'
import { rankingKey } from '../../events/keys.ts'
import { marksKey } from '../books.ts'
import { type NewMark, originOf, takeMark } from '../take-mark.ts'
import { besideKey } from '../trainee/marks.ts'
import { type NewTraineeMark, takeTraineeMark } from '../trainee/take-trainee-mark.ts'
import type { JudgedSession } from './judged-sessions.ts'

/** A mark for a session. */
export interface EnterMark extends Omit<MarkInput, 'commandId'> {
  readonly sessionId: string
}

/** The revision that the mark became. */
export interface EnteredMark {
  readonly revision: number
}

/** A mark that was taken: what it became, and the row that is to be written, among the marks or beside them. */
export interface TakenMark {
  readonly outcome: Outcome<EnteredMark>
  readonly mark: NewMark | null
  readonly traineeMark: NewTraineeMark | null
}

/** Judges a mark as those before it have left the session, and takes it in; a trainee's among the trainees'. */
export function judgeMark(
  judged: JudgedSession,
  input: EnterMark,
  { actor, commandId, now }: Request & { readonly now: Date },
): TakenMark | Refused {
  const { session, book, trainees } = judged
  const origin = originOf({ actor, commandId, now })
  if (isTrainee(judged, input.entryId, personOf(actor) ?? '')) {
    const taken = takeTraineeMark(book, session, trainees, input, origin)
    return 'refusal' in taken ? new Refused(taken.refusal) : traineeOutcome(judged, taken.row)
  }
  const taken = takeMark(book, session, input, origin)
  return 'refusal' in taken ? new Refused(taken.refusal) : markOutcome(judged, taken.row)
}

function isTrainee({ book }: JudgedSession, entryId: string, personId: string): boolean {
  const { entries, trainees } = book.facts.roster
  return trainees.get(entries.get(entryId)?.panelId ?? '')?.includes(personId) ?? false
}

function markOutcome({ session }: JudgedSession, row: NewMark): TakenMark {
  const { entryId, aspectId, judgeId, round, revision } = row
  const facts = { aspectId, entryId, judgeId, revision, round, value: markText(row) }
  const outcome = {
    result: { revision },
    audit: [{ aggregate: 'session' as const, aggregateId: session.id, act: 'enter-mark', facts }],
    dirty: [marksKey(session.id), rankingKey(session.disciplineId)],
  }
  return { outcome, mark: row, traineeMark: null }
}

function traineeOutcome({ session }: JudgedSession, row: NewTraineeMark): TakenMark {
  const { entryId, aspectId, judgeId, revision } = row
  const facts = { aspectId, entryId, judgeId, revision, value: markText(row) }
  const outcome = {
    result: { revision },
    audit: [{ aggregate: 'session' as const, aggregateId: session.id, act: 'enter-trainee-mark', facts }],
    dirty: [besideKey(session.id)],
  }
  return { outcome, mark: null, traineeMark: row }
}
