import type { Points } from '#domain/kit/points'
import type { Row } from '../../../platform/spreadsheet/grid.ts'
import { notice, noticeStrayMark, openAspect, takeScore, takeWords } from './aspect-reader.ts'
import { type Header, headerOf } from './columns.ts'
import { type AspectPart, type CriterionPart, type Part, type Place, partAt, type SubCriterionPart } from './draft.ts'
import { type MarkReading, readMark } from './marks.ts'
import { RowView } from './row-view.ts'
import { codeText, dayOf, letters, oneLine } from './words.ts'

/** A code: a criterion's letters, a number, or both. */
const codeForm = new RegExp(String.raw`^(${letters})?[-.]?(\d{1,3}(?:\.\d{1,3})?)?$`)

/** A claimed total and where it stands. */
export interface TotalClaim {
  readonly mark: Points
  readonly place: Place
}

/** A criterion's block: the rows from one head to the next. */
export interface Block {
  readonly label: string | null
  readonly claim: TotalClaim | null
  readonly aspects: AspectPart[]
  /** The criterion of the block's first sub-criterion. */
  criterion: CriterionPart | null
}

/** Reads the blocks of a sheet row by row into the parts of a scheme. */
export class BlockReader {
  readonly blocks: Block[] = []
  /** What belongs to no part. */
  readonly whole: Part = partAt({ row: 0, column: 0 })
  competition: TotalClaim | null = null
  /** The rows that describe a score, whatever they stand under. */
  ladderRows = 0
  /** The criteria of the table before the blocks, then others as they are found. */
  readonly criteria: CriterionPart[]
  #columns: Header['columns'] | null = null
  #subCriterion: SubCriterionPart | null = null
  #aspect: AspectPart | null = null

  constructor(criteria: readonly CriterionPart[]) {
    this.criteria = [...criteria]
  }

  take(row: Row): void {
    const header = headerOf(row)
    if (header) this.#openBlock(header)
    else if (this.#columns) this.#takeRow(new RowView(row, this.#columns))
  }

  #takeRow(view: RowView): void {
    if (view.isTotal) {
      if (view.isCompetition) this.competition = view.lastNumber
      return
    }
    const opened = this.#takeCode(view)
    if (view.isAspect) this.#openAspect(view)
    else if (view.score) this.#takeScore(view, view.score)
    else if (opened) this.#passOver(opened, view)
    else this.#takeWords(view)
  }

  /** A head that names nothing new is one repeated for the printer. */
  #openBlock({ row, columns, criterion, claim }: Header): void {
    this.#columns = columns
    if (this.blocks.length > 0 && !criterion && !claim) return
    this.#subCriterion = null
    this.#aspect = null
    const mark = claim ? readMark(claim.cell).mark : null
    const place = { row: row.number, column: claim?.column ?? 0 }
    this.blocks.push({ label: criterion, claim: mark === null ? null : { mark, place }, aspects: [], criterion: null })
  }

  /** Opens what the code of a row names, if it names anything new. */
  #takeCode(view: RowView): Part | null {
    const code = codeText(view.text('code'))
    const [, label, number] = codeForm.exec(code) ?? []
    if (label && !number) return this.#openCriterion(label, view)
    if (!number || (view.isAspect && this.#isOurs(code))) return null
    return this.#openSubCriterion(view.isAspect ? code.replace(/(\d)\.\d+$/, '$1') : code, label ?? null, view)
  }

  /** Aspects may repeat the code of their sub-criterion, or bear a number of their own. */
  #isOurs(code: string): boolean {
    const current = this.#subCriterion?.code
    return current !== undefined && (code === current || code.startsWith(`${current}.`) || /^\d+$/.test(code))
  }

  /** A criterion may have a line of its own within its block. */
  #openCriterion(label: string, view: RowView): CriterionPart {
    const criterion = this.#criterion(label, view.place('code'))
    criterion.name ||= oneLine(view.text('name'))
    return criterion
  }

  #criterion(code: string, place: Place): CriterionPart {
    const known = this.criteria.find((criterion) => criterion.code === code)
    if (known) return known
    const criterion: CriterionPart = { ...partAt(place), code, name: '', claimed: null, subCriteria: [] }
    this.criteria.push(criterion)
    return criterion
  }

  #openSubCriterion(code: string, label: string | null, view: RowView): SubCriterionPart {
    const block = this.blocks.at(-1)
    const place = view.place('code')
    const criterion = this.#criterion(label ?? block?.label ?? '?', place)
    const name = oneLine(view.text('name'))
    const subCriterion: SubCriterionPart = { ...partAt(place), code, name, day: null, aspects: [] }
    subCriterion.places.set('/name', view.place('name')).set('/day', view.place('day'))
    criterion.subCriteria.push(subCriterion)
    if (block?.label && block.label !== criterion.code && !block.criterion) {
      const facts = { subCriterion: code, criterion: block.label }
      notice(subCriterion, { code: 'sub-criterion-misplaced', severity: 'warning', field: '/code', place, facts })
    }
    if (block && !block.criterion) this.#joinBlock(block, criterion)
    this.#subCriterion = subCriterion
    this.#aspect = null
    takeDay(subCriterion, view)
    return subCriterion
  }

  /** Where no table claims the points of a criterion, the head of its first block does. */
  #joinBlock(block: Block, criterion: CriterionPart): void {
    block.criterion = criterion
    if (block.claim && criterion.claimed === null && !criterion.places.has('/marks'))
      criterion.places.set('/marks', block.claim.place)
  }

  #openAspect(view: RowView): void {
    const aspect = openAspect(view)
    const subCriterion = this.#subCriterion ?? this.#impliedSubCriterion(aspect, view)
    takeDay(subCriterion, view)
    subCriterion.aspects.push(aspect)
    this.blocks.at(-1)?.aspects.push(aspect)
    this.#aspect = aspect
  }

  /** An aspect above the first sub-criterion isn't dropped: it gets one that bears the criterion's code. */
  #impliedSubCriterion(aspect: AspectPart, view: RowView): SubCriterionPart {
    const code = this.blocks.at(-1)?.label ?? '?'
    notice(aspect, { code: 'aspect-outside-sub-criterion', severity: 'error', field: '', place: view.place('kind') })
    return this.#openSubCriterion(code, code, view)
  }

  #takeScore(view: RowView, score: MarkReading): void {
    this.ladderRows++
    const place = view.place('score')
    if (this.#aspect) takeScore(this.#aspect, view, score)
    else notice(this.whole, { code: 'ladder-row-outside-aspect', severity: 'error', field: '', place })
    if (view.positiveMark !== null) noticeStrayMark(this.#aspect ?? this.whole, view)
  }

  #takeWords(view: RowView): void {
    if (this.#aspect) takeWords(this.#aspect, view)
    const left = this.#aspect ? (['code', 'name', 'kind'] as const) : allWords
    if (left.some((column) => view.has(column))) this.#noticeRow(view)
  }

  /** A line that opens something says nothing else. */
  #passOver(opened: Part, view: RowView): void {
    if (view.positiveMark !== null) noticeStrayMark(opened, view)
    if (aspectWords.some((column) => view.has(column))) this.#noticeRow(view)
  }

  #noticeRow(view: RowView): void {
    notice(this.whole, { code: 'row-not-understood', severity: 'warning', field: '', place: view.start })
  }
}

const aspectWords = ['kind', 'description', 'explanation', 'requirement'] as const
const allWords = ['code', 'name', ...aspectWords, 'maximum'] as const

function takeDay(subCriterion: SubCriterionPart, view: RowView): void {
  if (subCriterion.day !== null || !view.has('day')) return
  subCriterion.day = dayOf(view.text('day'))
  if (subCriterion.day !== null) return
  const facts = { text: oneLine(view.text('day')) }
  notice(subCriterion, {
    code: 'day-not-understood',
    severity: 'warning',
    field: '/day',
    place: view.place('day'),
    facts,
  })
}
