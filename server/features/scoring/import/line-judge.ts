import { type Refusal, refuse } from '#domain/kit/refusal'
import type { TableNote } from '#domain/kit/table-note'
import type { ScoredAspect } from '#domain/scoring/cell'
import {
  columnOf,
  type LineProblem,
  type MarkLine,
  type MarksCheck,
  mostProblems,
  type WrongField,
} from '#domain/scoring/mark-line'
import { isScoredAlone } from '#domain/scoring/rounds'
import type { OpenBook } from '../books.ts'
import { type MarkOrigin, type NewMark, takeMark } from '../take-mark.ts'
import type { NumberedLine } from './mark-lines.ts'

/** After so many wrong lines the file is not worth reading on. */
const GIVE_UP = 10_000

/**
 * Judges the lines of a file one after the other, each against the book as those before it have left it, by the rule
 * that a judge's tablet meets.
 */
export class LineJudge {
  readonly #entries: ReadonlyMap<number, string>
  readonly #aspects: ReadonlyMap<string, ScoredAspect>
  readonly #problems: LineProblem[] = []
  #marks = 0
  #wrong = 0

  constructor(
    readonly open: OpenBook,
    readonly origin: Omit<MarkOrigin, 'judgeId'>,
  ) {
    const { roster, scheme } = open.book.facts
    this.#entries = new Map([...roster.entries.values()].map(({ entryId, number }) => [number, entryId]))
    const listed = scheme.view.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects))
    this.#aspects = new Map(
      listed.flatMap(({ id, code }) => {
        const aspect = scheme.aspects.get(id)
        return aspect ? [[code, aspect]] : []
      }),
    )
  }

  get wrong(): number {
    return this.#wrong
  }

  get hasGivenUp(): boolean {
    return this.#wrong >= GIVE_UP
  }

  /** What the lines come to, beside what is said of the file itself. */
  check(notes: readonly TableNote[]): MarksCheck {
    return {
      marks: this.#marks,
      wrong: this.#wrong,
      isMore: this.hasGivenUp,
      problems: this.#problems,
      notes: [...notes],
    }
  }

  /** The row to be written; null for a wrong line. */
  take({ line, read }: NumberedLine): NewMark | null {
    const taken = 'refusal' in read ? read : this.#place(read)
    if ('refusal' in taken) {
      this.#wrong += 1
      const { field, refusal } = taken
      if (this.#problems.length < mostProblems)
        this.#problems.push({ line, field, code: refusal.code, facts: { ...refusal.facts } })
      return null
    }
    this.#marks += 1
    return taken
  }

  #place(line: MarkLine): NewMark | WrongField {
    const { book, session } = this.open
    const entryId = this.#entries.get(line.entry)
    if (!entryId) return { field: 'entry', refusal: refuse('entry-not-in-session') }
    const aspect = this.#aspects.get(line.aspect)
    if (!aspect) return { field: 'aspect', refusal: refuse('aspect-not-in-scheme') }
    if (line.judge === null && isScoredAlone(aspect.kind))
      return { field: 'judge', refusal: refuse('line-field-missing') }
    // A measurement, which the panel agrees on, stands under the first who judges the entry.
    const [first] = book.judgesOf(entryId)
    const judgeId = line.judge === null ? first : book.judgeInSeat(entryId, line.judge)
    if (!judgeId) {
      const seats = book.judgesOf(entryId).length
      return { field: 'judge', refusal: refuse('seat-unknown', { seat: line.judge, seats }) }
    }
    const input = { entryId, aspectId: aspect.id, round: line.round, value: line.value }
    const taken = takeMark(book, session, input, { ...this.origin, judgeId })
    return 'refusal' in taken ? wrongField(taken.refusal) : taken.row
  }
}

const wrongField = (refusal: Refusal): WrongField => ({ field: columnOf(refusal.code), refusal })
