import { readDay } from '#domain/kit/day-text'
import { inSteps, type Steps } from '#domain/kit/steps'
import type { TableNote } from '#domain/kit/table-note'
import type { TableRow } from '#domain/kit/table-row'
import {
  documentFacts,
  documentKey,
  type IdentityDocument,
  type Sex,
  tidyDocument,
  tidyPhone,
  whyNotDocument,
  whyNotPhone,
} from '#domain/people/identity'
import type { Evidence } from '#domain/standards/conditions'
import type { Level } from '#domain/standards/standard'
import { RowCells } from './bulk-cells.ts'
import { type CandidateProblem, readCandidateHeads } from './bulk-columns.ts'
import * as values from './bulk-values.ts'

/** At most so many candidates are taken in one file. */
export const mostCandidates = 10_000

/** An occupation at a level that the batch offers. */
export interface OfferedTo {
  readonly offeringId: string
  readonly code: string
  readonly name: string
  readonly level: Level | null
}

/** A candidate of a file whose row could be read whole. */
export interface CandidateLine {
  readonly row: number
  readonly name: string
  readonly document: IdentityDocument
  readonly phone: string
  readonly sex: Sex
  readonly offeringId: string
  readonly employer: string | null
  readonly evidence: Evidence
}

/** What a file holds: the candidates whose rows are right, and everything that keeps it from being imported. */
export interface CandidatesRead {
  readonly candidates: CandidateLine[]
  readonly problems: CandidateProblem[]
  readonly notes: TableNote[]
  /** The rows that hold candidates. */
  readonly rows: readonly TableRow[]
}

/**
 * Reads a table of candidates on a day (YYYY-MM-DD). Each problem names its row and
 * column; a document that stands in two rows of one offering is refused in the later one.
 */
export function* readCandidates(
  offered: readonly OfferedTo[],
  table: readonly TableRow[],
  today: string,
): Steps<CandidatesRead> {
  const { heads, problems } = readCandidateHeads(table)
  const { places, rows, notes } = heads
  const none = (all: CandidateProblem[]) => ({ candidates: [], problems: all, notes, rows })
  const whole = (code: string, facts = {}) => none([{ row: heads.row, column: null, code, facts }])
  if (table.length < 2) return whole('candidates-none')
  if (problems.length > 0) return none(problems)
  if (rows.length === 0) return whole('candidates-none')
  if (rows.length > mostCandidates) return whole('candidates-too-many', { limit: mostCandidates })
  const found: CandidateProblem[] = []
  const lines = yield* inSteps(rows, (cells) => {
    const row = new RowCells(cells, places, today)
    const line = readCandidate(offered, row)
    found.push(...row.problems)
    return line
  })
  const candidates = lines.filter((line) => line !== null)
  found.push(...repeated(candidates))
  return { candidates, problems: found.sort((a, b) => a.row - b.row), notes, rows }
}

/** Those who stand in the file before, at the same occupation and level. */
function repeated(candidates: readonly CandidateLine[]): CandidateProblem[] {
  const first = new Map<string, number>()
  return candidates.flatMap(({ row, document, offeringId }) => {
    const key = `${documentKey(document)} ${offeringId}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, row)
    return earlier === undefined
      ? []
      : [{ row, column: 'documentNumber' as const, code: 'candidate-twice', facts: { row: earlier } }]
  })
}

/** A row's candidate, where nothing in it is wrong. */
function readCandidate(offered: readonly OfferedTo[], cells: RowCells): CandidateLine | null {
  const name = cells.must('name')
  if (name && name.length > 200) cells.report('name', 'candidate-value-long', { most: 200 })
  const person = readPerson(cells)
  const phone = tidyPhone(cells.must('phone') ?? '')
  if (phone) cells.check('phone', whyNotPhone(phone))
  const offering = readOffering(offered, cells)
  const evidence = person && readEvidence(cells, person.birthDate)
  if (cells.problems.length > 0 || !name || !person || !offering || !evidence) return null
  const { document, sex } = person
  const employer = cells.text('employer') || null
  return { row: cells.row, name, document, phone, sex, offeringId: offering.offeringId, employer, evidence }
}

interface Person {
  readonly document: IdentityDocument
  readonly birthDate: string
  readonly sex: Sex
}

/** Document, birth date and sex; what a citizen id says and what the row says beside it must agree. */
function readPerson(cells: RowCells): Person | null {
  const document = readDocument(cells)
  const said = { birthDate: cells.pastDay('birthDate'), sex: cells.read('sex', values.readSex) }
  if (!document) return null
  const own = documentFacts(document)
  if (!own) for (const column of ['birthDate', 'sex'] as const) cells.must(column)
  if (own && said.birthDate && said.birthDate !== own.birthDate)
    cells.report('birthDate', 'candidate-birth-differs', { day: own.birthDate })
  if (own && said.sex && said.sex !== own.sex) cells.report('sex', 'candidate-sex-differs')
  const { birthDate, sex } = own ?? said
  return birthDate && sex ? { document, birthDate, sex } : null
}

function readDocument(cells: RowCells): IdentityDocument | null {
  const kind = cells.text('documentKind') === '' ? 'citizen-id' : cells.read('documentKind', values.readDocumentKind)
  const number = cells.must('documentNumber')
  if (!kind || !number) return null
  const document = tidyDocument({ kind, number })
  const wrong = whyNotDocument(document, cells.today)
  if (!wrong) return document
  if (values.isRounded(number)) cells.report('documentNumber', 'candidate-number-rounded')
  else cells.check('documentNumber', wrong)
  return null
}

/** The offering of an occupation, by code or name, at a level; one without a level is a special ability's. */
function readOffering(offered: readonly OfferedTo[], cells: RowCells): OfferedTo | null {
  const occupation = cells.must('occupation')
  const level = cells.read('level', values.readLevel)
  if (occupation === null || (level === null && cells.text('level') !== '')) return null
  const found = offered.find((at) => (at.code === occupation || at.name === occupation) && at.level === level)
  const value = `${occupation} ${cells.text('level')}`.trim().slice(0, 60)
  return found ?? cells.report('occupation', 'candidate-not-offered', { value })
}

/** What the row shows for the conditions to apply. An organisation registers who works in the occupation or learns it. */
function readEvidence(cells: RowCells, birthDate: string): Evidence {
  const since = cells.pastDay('workedSince')
  const [level, issuedOn] = [cells.read('certificateLevel', values.readLevel), cells.pastDay('certificateOn')]
  if (level && cells.text('certificateOn') === '') cells.must('certificateOn')
  const [rank, titleOn] = [cells.read('title', values.readTitle), cells.pastDay('titleOn')]
  if (rank && cells.text('titleOn') === '') cells.must('titleOn')
  const education = cells.read('education', values.readEducation)
  const inSubject = cells.read('inSubject', values.readYesNo) ?? false
  const graduatedOn = cells.read('graduatedOn', readDay)
  const lastYear = isLastYear(graduatedOn, cells.today)
  return {
    birthDate,
    inOccupation: true,
    experience: since ? [{ from: since, to: null, occupationMatches: true }] : [],
    certificates: level && issuedOn ? [{ level, issuedOn }] : [],
    titles: rank && titleOn ? [{ rank, since: titleOn }] : [],
    diplomas: education ? [{ education, inSubject, graduatedOn, lastYear }] : [],
  }
}

/** Whether somebody graduates within a year of today. */
const isLastYear = (graduatedOn: string | null, today: string): boolean =>
  graduatedOn !== null && graduatedOn > today && graduatedOn <= `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
