import type { Tx } from '#db/client'
import { mark } from '#db/schema/scoring'
import { Refused } from '#domain/kit/refusal'
import type { MarkInput } from '#domain/scoring/contract'
import { markText } from '#domain/scoring/mark-value'
import type { Outcome } from '../../platform/execute.ts'
import type { GroupCommand, GroupItem } from '../../platform/group.ts'
import { rankingKey } from '../events/keys.ts'
import type { Book } from './book.ts'
import { type Books, marksKey } from './books.ts'
import { lockSession, type SessionFacts } from './facts.ts'
import { readSlots } from './session-book.ts'
import { type NewMark, originOf, takeMark } from './take-mark.ts'
import { Beside } from './trainee/beside.ts'

/** A mark for a session. */
export interface EnterMark extends Omit<MarkInput, 'commandId'> {
  readonly sessionId: string
}

/** The revision that the mark became. */
export interface EnteredMark {
  readonly revision: number
}

/** Enters marks: those that arrive together for one session are judged in turn and written in one statement. */
export class EnterMarkCommand implements GroupCommand<EnterMark, EnteredMark> {
  readonly name = 'enter-mark'

  constructor(readonly books: Books) {}

  aggregateOf(input: EnterMark): string {
    return input.sessionId
  }

  lock(tx: Tx, sessionId: string): Promise<void> {
    return lockSession(tx, sessionId)
  }

  async runGroup(
    tx: Tx,
    sessionId: string,
    items: readonly GroupItem<EnterMark>[],
  ): Promise<(Outcome<EnteredMark> | Refused)[]> {
    const slots = items.map(({ input }) => input)
    const { session, book } = await readSlots(tx, this.books, sessionId, slots)
    const rows: NewMark[] = []
    const beside = await Beside.of(tx, { session, book }, items)
    const outcomes = items.map((item) => beside?.judge(item) ?? judge(book, session, item, rows))
    if (rows.length > 0) await tx.insert(mark).values(rows)
    await beside?.write()
    return outcomes
  }
}

/** Judges one mark against the book as the marks before it in the group have left it. */
function judge(
  book: Book,
  session: SessionFacts,
  { input, context: { actor, commandId, now } }: GroupItem<EnterMark>,
  rows: NewMark[],
): Outcome<EnteredMark> | Refused {
  const taken = takeMark(book, session, input, originOf({ actor, commandId, now }))
  if ('refusal' in taken) return new Refused(taken.refusal)
  rows.push(taken.row)
  return outcome(session, taken.row)
}

function outcome(session: SessionFacts, row: NewMark): Outcome<EnteredMark> {
  const { entryId, aspectId, judgeId, round, revision } = row
  const facts = { aspectId, entryId, judgeId, revision, round, value: markText(row) }
  return {
    result: { revision },
    audit: [{ aggregate: 'session', aggregateId: session.id, act: 'enter-mark', facts }],
    dirty: [marksKey(session.id), rankingKey(session.disciplineId)],
  }
}
