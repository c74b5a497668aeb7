import type { RuleSet } from '#domain/events/rule-set'
import { type Points, sumPoints } from '#domain/kit/points'
import { type Cell, cellOf } from '#domain/scoring/cell'
import { type Sheet, type SheetMark, sheetOf } from '#domain/scoring/sheet'
import { ChangeLog } from '../../platform/live/change-log.ts'
import type { PenaltyRow, Roster, SignatureRow } from './facts.ts'
import { type HeldMark, MarkStore, type Slot } from './mark-store.ts'
import type { SchemeIndex } from './scheme-index.ts'

/** What a book is opened with. */
export interface BookFacts {
  readonly scheme: SchemeIndex
  readonly roster: Roster
  readonly rules: RuleSet
}

/** An entry's points by sub-criterion so far. */
export interface EntryTotals {
  readonly points: ReadonlyMap<string, Points>
  readonly decided: number
}

/** So many cells are kept once computed: a sheet is asked for again and again, ten thousand entries are not. */
const MOST_CELLS = 20_000

const key = (entryId: string, thing: string) => `${entryId} ${thing}`

/** The marks, signatures, penalties and repetitions of a session in memory; cells and sheets are computed when asked for. */
export class Book {
  readonly #marks = new MarkStore()
  readonly #cells = new Map<string, Cell>()
  readonly #repeats = new Map<string, Set<number>>()
  readonly #totals = new Map<string, EntryTotals>()
  readonly #signatures = new Map<string, SignatureRow[]>()
  readonly #penalties = new Map<string, readonly PenaltyRow[]>()
  readonly #changes = new Map<string, number>()
  /** The entries whose points may have changed, for those who keep what they derive from them. */
  readonly log = new ChangeLog()
  #lastSeq = 0

  constructor(readonly facts: BookFacts) {}

  /** The place in the order of writing up to which the book has read. */
  get lastSeq(): number {
    return this.#lastSeq
  }

  /** Takes revisions in, oldest first: a newer revision of a slot takes the place of the older. */
  take(rows: Iterable<HeldMark>): void {
    for (const row of rows) {
      this.#marks.put(row, this.#isShared(row.aspectId))
      this.#forget(row.entryId, row.aspectId)
      this.#lastSeq = Math.max(this.#lastSeq, row.seq)
    }
  }

  /** Takes all repetitions in that were ordered for some entries. */
  takeRepeats(rows: Iterable<{ entryId: string; aspectId: string; round: number }>): void {
    for (const { entryId, aspectId, round } of rows) {
      const at = key(entryId, aspectId)
      this.#repeats.set(at, (this.#repeats.get(at) ?? new Set()).add(round))
      this.#forget(entryId, aspectId)
    }
  }

  /** Replaces the signatures of these entries. */
  takeSignatures(rows: Iterable<SignatureRow>, entryIds: Iterable<string>): void {
    for (const entryId of entryIds) {
      for (const subCriterionId of this.facts.scheme.sheets.keys())
        this.#signatures.delete(key(entryId, subCriterionId))
      this.#changed(entryId)
    }
    for (const row of rows) {
      const at = key(row.entryId, row.subCriterionId)
      this.#signatures.set(at, [...(this.#signatures.get(at) ?? []), row])
    }
  }

  /** Replaces the standing penalties of these entries. */
  takePenalties(rows: readonly PenaltyRow[], entryIds: Iterable<string>): void {
    for (const entryId of entryIds) {
      this.#penalties.set(entryId, [])
      this.#changed(entryId)
    }
    for (const row of rows) this.#penalties.set(row.entryId, [...this.penalties(row.entryId), row])
  }

  /** The standing penalties of an entry, in the order in which they were given. */
  penalties(entryId: string): readonly PenaltyRow[] {
    return this.#penalties.get(entryId) ?? []
  }

  /** How often something of an entry has changed: what was derived from it holds while this stays. */
  changesOf(entryId: string): number {
    return this.#changes.get(entryId) ?? 0
  }

  judgesOf(entryId: string): readonly string[] {
    const place = this.facts.roster.entries.get(entryId)
    return place ? (place.judgeIds ?? this.#seated(place.panelId)) : []
  }

  /** Who judges an entry from a seat of its panel, counted from 1; a judge who stays out of the entry keeps the seat. */
  judgeInSeat(entryId: string, seat: number): string | undefined {
    const place = this.facts.roster.entries.get(entryId)
    const seated = place ? this.#seated(place.panelId) : []
    const own = this.judgesOf(entryId)
    return (own.length === seated.length ? own : seated)[seat - 1]
  }

  /** The seat from which somebody judges an entry, as `judgeInSeat` counts them; null where they have none. */
  seatOf(entryId: string, judgeId: string): number | null {
    const place = this.facts.roster.entries.get(entryId)
    const seated = place ? this.#seated(place.panelId) : []
    const own = this.judgesOf(entryId)
    const at = (own.length === seated.length ? own : seated).indexOf(judgeId)
    return at === -1 ? null : at + 1
  }

  /** Those whose signatures an entry's sheets need: its judges who are still seated. */
  signersOf(entryId: string): readonly string[] {
    const place = this.facts.roster.entries.get(entryId)
    const seated = place ? this.#seated(place.panelId) : []
    return this.judgesOf(entryId).filter((judge) => seated.includes(judge))
  }

  #seated(panelId: string): readonly string[] {
    return this.facts.roster.judges.get(panelId) ?? []
  }

  /** Whether somebody judges in the session, or learns to: what the panels give is not for them to read. */
  isJudge(personId: string): boolean {
    const { judges, trainees } = this.facts.roster
    return [...judges.values(), ...trainees.values()].some((people) => people.includes(personId))
  }

  /**
   * Those who learn beside the panel of an entry: they mark it too where they may meet it, and nothing of theirs is
   * here.
   */
  traineesOf(entryId: string): readonly string[] {
    const { entries, trainees, conflicts } = this.facts.roster
    const beside = trainees.get(entries.get(entryId)?.panelId ?? '') ?? []
    return beside.filter((trainee) => !conflicts.get(entryId)?.has(trainee))
  }

  /** Where an aspect of an entry stands; null where the scheme has no such aspect. */
  cell(entryId: string, aspectId: string): Cell | null {
    const aspect = this.facts.scheme.aspects.get(aspectId)
    if (!aspect) return null
    const at = key(entryId, aspectId)
    const known = this.#cells.get(at)
    if (known) return known
    const repeated = this.#repeats.get(at) ?? new Set<number>()
    const marks = this.standing(entryId, aspectId)
    const cell = cellOf({ aspect, judges: this.judgesOf(entryId), marks, repeated, rules: this.facts.rules })
    if (this.#cells.size >= MOST_CELLS) this.#cells.clear()
    this.#cells.set(at, cell)
    return cell
  }

  /** Where a sheet stands; null where the session has no such sheet. */
  sheet(entryId: string, subCriterionId: string): Sheet | null {
    const aspects = this.facts.scheme.sheets.get(subCriterionId)
    if (!aspects || !this.facts.roster.entries.has(entryId)) return null
    const cells = aspects.flatMap((aspect) => this.cell(entryId, aspect.id) ?? [])
    return sheetOf(cells, this.signatures(entryId, subCriterionId), this.signersOf(entryId))
  }

  /** An entry's points by sub-criterion, and how many aspects are decided. */
  totals(entryId: string): EntryTotals {
    const known = this.#totals.get(entryId)
    if (known) return known
    const points = new Map<string, Points>()
    let decided = 0
    for (const [subCriterionId, aspects] of this.facts.scheme.sheets) {
      const awards = aspects.flatMap((aspect) => this.cell(entryId, aspect.id)?.award ?? [])
      decided += awards.length
      points.set(subCriterionId, sumPoints(awards))
    }
    const totals = { points, decided }
    this.#totals.set(entryId, totals)
    return totals
  }

  signatures(entryId: string, subCriterionId: string): readonly SignatureRow[] {
    return this.#signatures.get(key(entryId, subCriterionId)) ?? []
  }

  standing(entryId: string, aspectId: string): readonly HeldMark[] {
    return this.#marks.standing(entryId, aspectId)
  }

  /** The rounds of an aspect that the chief judge has ordered to be repeated. */
  repeated(entryId: string, aspectId: string): readonly number[] {
    return [...(this.#repeats.get(key(entryId, aspectId)) ?? [])]
  }

  /** Every standing mark of a sheet, for its signature. */
  sheetMarks(entryId: string, subCriterionId: string): (SheetMark & HeldMark)[] {
    const aspects = this.facts.scheme.sheets.get(subCriterionId) ?? []
    return aspects.flatMap((aspect) => this.standing(entryId, aspect.id))
  }

  /** The revision that the next mark in a slot gets. */
  nextRevision(slot: Slot): number {
    return this.#marks.revision(slot, this.#isShared(slot.aspectId)) + 1
  }

  #forget(entryId: string, aspectId: string): void {
    this.#cells.delete(key(entryId, aspectId))
    this.#totals.delete(entryId)
    this.#changed(entryId)
  }

  #changed(entryId: string): void {
    this.#changes.set(entryId, this.changesOf(entryId) + 1)
    this.log.note(entryId)
  }

  /** A measurement is agreed: whoever of the panel enters it, it is the same slot. */
  #isShared(aspectId: string): boolean {
    return this.facts.scheme.aspects.get(aspectId)?.kind === 'measurement'
  }
}
