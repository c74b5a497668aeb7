import type { Tx } from '#db/client'
import { traineeMark } from '#db/schema/trainees'
import { Refused } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { markText } from '#domain/scoring/mark-value'
import type { Outcome } from '../../../platform/execute.ts'
import type { GroupItem } from '../../../platform/group.ts'
import type { OpenBook } from '../books.ts'
import type { EnteredMark, EnterMark } from '../enter-mark.ts'
import { originOf } from '../take-mark.ts'
import { besideKey, traineeMarks } from './marks.ts'
import { type NewTraineeMark, type Revisions, takeTraineeMark } from './take-trainee-mark.ts'

type Item = GroupItem<EnterMark>

/** The marks of trainees among those that arrive together: judged and written beside the others, never among them. */
export class Beside {
  readonly #rows: NewTraineeMark[] = []

  private constructor(
    readonly tx: Tx,
    readonly open: OpenBook,
    readonly revisions: Revisions,
  ) {}

  /** Null where no mark is a trainee's, as nearly always. */
  static async of(tx: Tx, open: OpenBook, items: readonly Item[]): Promise<Beside | null> {
    const entryIds = items.flatMap((item) => (isBeside(open, item) ? [item.input.entryId] : []))
    if (entryIds.length === 0) return null
    const standing = await traineeMarks(tx, open.session.id, { entryIds })
    return new Beside(tx, open, new Map([...standing].map(([slot, { revision }]) => [slot, revision])))
  }

  /** What becomes of a mark; null where it is not a trainee's. */
  judge(item: Item): Outcome<EnteredMark> | Refused | null {
    if (!isBeside(this.open, item)) return null
    const { session, book } = this.open
    const taken = takeTraineeMark(book, session, this.revisions, item.input, originOf(item.context))
    if ('refusal' in taken) return new Refused(taken.refusal)
    this.#rows.push(taken.row)
    const { entryId, aspectId, judgeId, revision } = taken.row
    const facts = { aspectId, entryId, judgeId, revision, value: markText(taken.row) }
    return {
      result: { revision },
      audit: [{ aggregate: 'session', aggregateId: session.id, act: 'enter-trainee-mark', facts }],
      dirty: [besideKey(session.id)],
    }
  }

  async write(): Promise<void> {
    if (this.#rows.length > 0) await this.tx.insert(traineeMark).values(this.#rows)
  }
}

function isBeside({ book }: OpenBook, { input, context }: Item): boolean {
  const { entries, trainees } = book.facts.roster
  const beside = trainees.get(entries.get(input.entryId)?.panelId ?? '')
  return beside?.includes(personOf(context.actor) ?? '') ?? false
}
