import type { RuleSet } from '#domain/events/rule-set'
import { type Points, sumPoints } from '#domain/kit/points'
import { type Cell, cellOf, type StandingMark } from '#domain/scoring/cell'
import { type Sheet, type SheetMark, sheetOf } from '#domain/scoring/sheet'
import type { MarkRow, PenaltyRow, Roster, SignatureRow } from './facts.ts'
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

const key = (entryId: string, thing: string) => `${entryId} ${thing}`

/** The marks, signatures, penalties and repetitions of a session in memory; cells and sheets are computed when asked for. */
export class Book {
  readonly #marks = new Map<string, MarkRow[]>()
  readonly #cells = new Map<string, Cell>()
  readonly #repeats = new Map<string, Set<number>>()
  readonly #totals = new Map<string, EntryTotals>()
  readonly #signatures = new Map<string, SignatureRow[]>()
  readonly #penalties = new Map<string, readonly PenaltyRow[]>()
  readonly #changes = new Map<string, number>()
  #lastSeq = 0

  constructor(readonly facts: BookFacts) {}

  /** The place in the order of writing up to which the book has read. */
  get lastSeq(): number {
    return this.#lastSeq
  }

  /** Takes revisions in, oldest first: a newer revision of a slot takes the place of the older. */
  take(rows: Iterable<MarkRow>): void {
    for (const row of rows) {
      const at = key(row.entryId, row.aspectId)
      const others = (this.#marks.get(at) ?? []).filter((old) => !this.#sameSlot(old, row))
      this.#marks.set(at, [...others, row])
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
    for (const entryId of entryIds)
      this.#penalties.set(
        entryId,
        rows.filter((row) => row.entryId === entryId),
      )
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
    return place ? (this.facts.roster.judges.get(place.panelId) ?? []) : []
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
    this.#cells.set(at, cell)
    return cell
  }

  /** Where a sheet stands; null where the session has no such sheet. */
  sheet(entryId: string, subCriterionId: string): Sheet | null {
    const aspects = this.facts.scheme.sheets.get(subCriterionId)
    if (!aspects || !this.facts.roster.entries.has(entryId)) return null
    const cells = aspects.flatMap((aspect) => this.cell(entryId, aspect.id) ?? [])
    return sheetOf(cells, this.signatures(entryId, subCriterionId), this.judgesOf(entryId))
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

  standing(entryId: string, aspectId: string): readonly MarkRow[] {
    return this.#marks.get(key(entryId, aspectId)) ?? []
  }

  /** The rounds of an aspect that the chief judge has ordered to be repeated. */
  repeated(entryId: string, aspectId: string): readonly number[] {
    return [...(this.#repeats.get(key(entryId, aspectId)) ?? [])]
  }

  /** Every standing mark of a sheet, for its signature. */
  sheetMarks(entryId: string, subCriterionId: string): SheetMark[] {
    const aspects = this.facts.scheme.sheets.get(subCriterionId) ?? []
    return aspects.flatMap((aspect) => this.standing(entryId, aspect.id))
  }

  /** The revision that the next mark in a slot gets. */
  nextRevision(row: Pick<MarkRow, 'entryId' | 'aspectId' | 'round' | 'judgeId'>): number {
    const standing: StandingMark | undefined = this.standing(row.entryId, row.aspectId).find((old) =>
      this.#sameSlot(old, row),
    )
    return (standing?.revision ?? 0) + 1
  }

  #forget(entryId: string, aspectId: string): void {
    this.#cells.delete(key(entryId, aspectId))
    this.#totals.delete(entryId)
    this.#changed(entryId)
  }

  #changed(entryId: string): void {
    this.#changes.set(entryId, this.changesOf(entryId) + 1)
  }

  #sameSlot(
    a: Pick<MarkRow, 'aspectId' | 'round' | 'judgeId'>,
    b: Pick<MarkRow, 'aspectId' | 'round' | 'judgeId'>,
  ): boolean {
    const shared = this.facts.scheme.aspects.get(a.aspectId)?.kind === 'measurement'
    return a.round === b.round && (shared || a.judgeId === b.judgeId)
  }
}
