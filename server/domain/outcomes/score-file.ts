import { decimalOf } from '#domain/kit/decimal'
import { formatPoints, type Points, parsePoints, points } from '#domain/kit/points'
import { nameKey } from '#domain/kit/text'
import { maskNumber } from '#domain/people/identity'
import { whyNotPoints } from './points.ts'
import { absentWords, type ScoreColumn, type ScoreProblem } from './score-columns.ts'
import type { ScoreLine } from './score-lines.ts'

/** An entry of the component, as scores are read against it. */
export interface ScoreCandidate {
  readonly entryId: string
  readonly personId: string | null
  readonly number: number
  readonly ticket: number | null
  readonly name: string
  /** Known not to have come. */
  readonly absent: boolean
  /** Whether a violation voids the component, and whether that was confirmed. */
  readonly voided: 'no' | 'recorded' | 'confirmed'
  /** What stands already. */
  readonly score: { readonly points: Points | null; readonly absent: boolean } | null
  /** Whether it is one of those of whom a score is expected. */
  readonly expected: boolean
}

/** What must be known to read scores of a component. */
export interface ScoreFacts {
  readonly candidates: readonly ScoreCandidate[]
  /** The numbers of tickets of the batch's other candidates. */
  readonly otherTickets: ReadonlySet<number>
  /** Whose each document is that stands in the file, by its tidied text; who isn't a candidate here is one elsewhere. */
  readonly documents: ReadonlyMap<string, string>
  readonly maximum: Points
}

/** A score that can be written. */
export interface TakenScore {
  readonly row: number
  readonly entryId: string
  readonly number: number
  readonly name: string
  readonly points: Points | null
  readonly absent: boolean
}

/** What scores come to: those that can be taken, and everything that keeps them all from being taken. */
export interface ScoresChecked {
  readonly taken: readonly TakenScore[]
  readonly problems: readonly ScoreProblem[]
}

/** Reads the lines of a delivery against the entries of the component; who is expected and isn't named comes last. */
export function checkScores(facts: ScoreFacts, lines: readonly ScoreLine[]): ScoresChecked {
  const find = finder(facts)
  const problems: ScoreProblem[] = []
  const rows = new Map<string, number>()
  const taken: TakenScore[] = []
  for (const line of lines) {
    const report = (column: ScoreColumn | null, code: string, more: ScoreProblem['facts'] = {}) => {
      problems.push({ row: line.row, column, code, facts: more })
    }
    const candidate = find(line, report)
    if (!candidate) continue
    const { entryId, number, name } = candidate
    const earlier = rows.get(entryId)
    if (earlier !== undefined) report(null, 'score-candidate-twice', { row: earlier, number })
    rows.set(entryId, line.row)
    const value = readValue(line.points, facts.maximum, report)
    const known = problems.length
    if (value) checkCandidate(candidate, line, value, report)
    // Whoever is known to be absent needs no score that says so.
    if (value && problems.length === known && !(value.absent && candidate.absent))
      taken.push({ row: line.row, entryId, number, name, ...value })
  }
  for (const { entryId, number, name, expected, absent, voided, score } of facts.candidates)
    if (expected && !absent && voided === 'no' && score === null && !rows.has(entryId))
      problems.push({ row: null, column: null, code: 'score-candidate-missing', facts: { number, name } })
  return { taken, problems }
}

type Report = (column: ScoreColumn | null, code: string, facts?: ScoreProblem['facts']) => void

type Value = Pick<TakenScore, 'points' | 'absent'>

function checkCandidate(candidate: ScoreCandidate, line: ScoreLine, value: Value, report: Report): void {
  const { number, name, voided, absent, score } = candidate
  if (line.name !== '' && nameKey(line.name) !== nameKey(name)) report('name', 'score-name-differs', { name })
  if (score) report(null, 'score-known', { number, points: score.points === null ? null : formatPoints(score.points) })
  if (value.absent) return
  if (voided === 'confirmed') report('points', 'score-candidate-void', { number })
  if (absent) report('points', 'score-candidate-absent', { number })
}

/** Points, or an absence; null, and a problem, where a text is neither. */
function readValue(text: string, maximum: Points, report: Report): Value | null {
  if (absentWords.includes(text.toLowerCase())) return { points: null, absent: true }
  const found = readPoints(text, maximum)
  if (text === '') report('points', 'score-points-missing', { word: absentWords[0] ?? '' })
  else if (found === null) report('points', 'score-points-unreadable', { value: text.slice(0, 40) })
  else {
    const wrong = whyNotPoints(found, maximum)
    if (!wrong) return { points: found, absent: false }
    report('points', wrong.code, wrong.facts)
  }
  return null
}

/** Points, or a share of the most that there are: 85% of 100 is 85. What is no number of at most 4 decimals is null. */
function readPoints(text: string, maximum: Points): Points | null {
  if (!text.endsWith('%')) return parsePoints(decimalOf(text) ?? text)
  const share = parsePoints(decimalOf(text.slice(0, -1)) ?? '')
  if (share === null) return null
  const [exact, whole] = [BigInt(share) * BigInt(maximum), 100n * BigInt(points('1'))]
  return exact % whole === 0n ? (Number(exact / whole) as Points) : null
}

/** Finds whose a line is: by whichever of number, ticket and document it names, which must all be the same person's. */
function finder({ candidates, otherTickets, documents }: ScoreFacts) {
  const byNumber = new Map(candidates.map((one) => [one.number, one]))
  const byTicket = new Map(candidates.flatMap((one) => (one.ticket === null ? [] : [[one.ticket, one] as const])))
  const byPerson = new Map(candidates.flatMap((one) => (one.personId === null ? [] : [[one.personId, one] as const])))
  return (line: ScoreLine, report: Report): ScoreCandidate | null => {
    const found = new Set<ScoreCandidate>()
    let wrong = false
    const look = (column: 'number' | 'ticket' | 'document', one: ScoreCandidate | undefined, elsewhere: boolean) => {
      if (line[column] === '') return
      if (one) found.add(one)
      else {
        wrong = true
        const value = column === 'document' ? maskNumber(line.document.slice(0, 40)) : line[column].slice(0, 40)
        report(column, elsewhere ? 'score-candidate-elsewhere' : 'score-candidate-unknown', { value })
      }
    }
    const ticket = wholeNumber(line.ticket)
    const personId = documents.get(line.document)
    look('number', byNumber.get(wholeNumber(line.number) ?? -1), false)
    look('ticket', byTicket.get(ticket ?? -1), otherTickets.has(ticket ?? -1))
    look('document', byPerson.get(personId ?? ''), personId !== undefined)
    if (wrong) return null
    const [one, other] = found
    if (!one) report(null, 'score-candidate-unnamed')
    if (other) report(null, 'score-candidate-ambiguous')
    return one && !other ? one : null
  }
}

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)
