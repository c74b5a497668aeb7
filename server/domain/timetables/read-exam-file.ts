import { Refused, refuse } from '../kit/refusal.ts'
import type { Exam, ExamProblem, Period, PeriodRule, Room, Weights } from './contract.ts'

interface Line {
  readonly number: number
  readonly cells: readonly string[]
}

interface Section {
  readonly number: number
  /** How many lines its heading announces; null where it says nothing. */
  readonly announced: number | null
  readonly lines: Line[]
}

const names = ['exams', 'periods', 'rooms', 'periodhardconstraints', 'roomhardconstraints', 'institutionalweightings']

/**
 * Reads a problem of the ITC 2007 exam track. Blank lines, lines that begin with # or //, either line ending, spaces or
 * semicolons for commas, and missing sections of rules or weights are fine. Throws Refused: exam-file-{section-missing,
 * section-unknown, line-stray, count-wrong, number-wrong, cells-missing, day-wrong, exam-unknown, rule-unknown,
 * weight-unknown}, each with its line.
 */
export function readExamFile(text: string): ExamProblem {
  const sections = splitSections(text)
  const exams = required(sections, 'exams').map(readExam)
  const problem = {
    exams,
    periods: required(sections, 'periods').map(readPeriod),
    rooms: required(sections, 'rooms').map(readRoom),
    periodRules: linesOf(sections, 'periodhardconstraints').map((line) => readPeriodRule(line, exams.length)),
    alone: linesOf(sections, 'roomhardconstraints').map((line) => readAlone(line, exams.length)),
    weights: readWeights(linesOf(sections, 'institutionalweightings')),
  }
  return { ...problem, alone: [...new Set(problem.alone)] }
}

function splitSections(text: string): Map<string, Section> {
  const sections = new Map<string, Section>()
  let open: Section | null = null
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim()
    const number = at + 1
    if (line === '' || line.startsWith('#') || line.startsWith('//')) continue
    if (line.startsWith('[')) open = openSection(sections, line, number)
    else if (open) open.lines.push({ number, cells: cellsOf(line) })
    else no('line-stray', number)
  }
  for (const [section, { announced, lines, number }] of sections)
    if (announced !== null && announced !== lines.length)
      no('count-wrong', number, { section, announced, found: lines.length })
  return sections
}

function openSection(sections: Map<string, Section>, line: string, number: number): Section {
  const heading = /^\[\s*([A-Za-z]+)\s*(?::\s*(\d*)\s*)?\][\s,;]*$/.exec(line)
  const name = heading?.[1]?.toLowerCase() ?? ''
  if (!names.includes(name) || sections.has(name)) no('section-unknown', number, { section: line.slice(0, 40) })
  const section = { number, announced: heading?.[2] ? Number(heading[2]) : null, lines: [] }
  sections.set(name, section)
  return section
}

/** The cells between commas, semicolons or spaces. */
const cellsOf = (line: string) => line.split(/[\s,;]+/).filter((cell) => cell !== '')

const linesOf = (sections: Map<string, Section>, name: string) => sections.get(name)?.lines ?? []

function required(sections: Map<string, Section>, name: string): readonly Line[] {
  const lines = linesOf(sections, name)
  if (lines.length === 0) no('section-missing', null, { section: name })
  return lines
}

function no(code: string, line: number | null, facts: Record<string, string | number> = {}): never {
  throw new Refused(refuse(`exam-file-${code}`, { line, ...facts }))
}

/** A whole number of at least 0. */
function readNumber({ cells, number }: Line, at: number): number {
  const cell = cells[at]
  if (cell === undefined) return no('cells-missing', number)
  return /^\d{1,9}$/.test(cell) ? Number(cell) : no('number-wrong', number, { cell: cell.slice(0, 40) })
}

const readExam = (line: Line): Exam => ({
  minutes: readNumber(line, 0),
  students: [...new Set(line.cells.slice(1).map((_, at) => readNumber(line, at + 1)))],
})

function readPeriod(line: Line): Period {
  const [day = ''] = line.cells
  if (!/^\d{1,4}([:./-])\d{1,2}\1\d{1,4}$/.test(day)) no('day-wrong', line.number, { cell: day.slice(0, 40) })
  return { day, minutes: readNumber(line, 2), penalty: readNumber(line, 3) }
}

const readRoom = (line: Line): Room => ({ seats: readNumber(line, 0), penalty: readNumber(line, 1) })

const kinds: Readonly<Record<string, PeriodRule['kind']>> = {
  EXAM_COINCIDENCE: 'coincidence',
  EXCLUSION: 'exclusion',
  AFTER: 'after',
}

function readPeriodRule(line: Line, exams: number): PeriodRule {
  const word = line.cells[1]?.toUpperCase() ?? ''
  const kind = kinds[word] ?? no('rule-unknown', line.number, { cell: word.slice(0, 40) })
  return { kind, first: readExamNumber(line, 0, exams), second: readExamNumber(line, 2, exams) }
}

function readAlone(line: Line, exams: number): number {
  const word = line.cells[1]?.toUpperCase() ?? ''
  if (word !== 'ROOM_EXCLUSIVE') no('rule-unknown', line.number, { cell: word.slice(0, 40) })
  return readExamNumber(line, 0, exams)
}

function readExamNumber(line: Line, at: number, exams: number): number {
  const exam = readNumber(line, at)
  return exam < exams ? exam : no('exam-unknown', line.number, { exam })
}

function readWeights(lines: readonly Line[]): Weights {
  const found = new Map(lines.map((line) => [line.cells[0]?.toUpperCase() ?? '', line]))
  for (const [word, { number }] of found)
    if (!weightWords.includes(word)) no('weight-unknown', number, { cell: word.slice(0, 40) })
  const weightOf = (word: string, at = 1) => {
    const line = found.get(word)
    return line ? readNumber(line, at) : 0
  }
  return {
    twoInARow: weightOf('TWOINAROW'),
    twoInADay: weightOf('TWOINADAY'),
    spread: weightOf('PERIODSPREAD'),
    mixedDurations: weightOf('NONMIXEDDURATIONS'),
    frontLoad: {
      largest: weightOf('FRONTLOAD', 1),
      lastPeriods: weightOf('FRONTLOAD', 2),
      weight: weightOf('FRONTLOAD', 3),
    },
  }
}

const weightWords = ['TWOINAROW', 'TWOINADAY', 'PERIODSPREAD', 'NONMIXEDDURATIONS', 'FRONTLOAD']
