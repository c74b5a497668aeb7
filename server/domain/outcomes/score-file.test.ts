import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import { checkScores, type ScoreCandidate, type ScoreFacts } from './score-file.ts'
import { readScoreObjects, readScoreTable } from './score-lines.ts'

const candidate = (number: number, more: Partial<ScoreCandidate> = {}): ScoreCandidate => ({
  ...{ entryId: `e${number}`, personId: `p${number}`, number, ticket: 100 + number, name: `考生${number}` },
  ...{ absent: false, voided: 'no', score: null, expected: true },
  ...more,
})
const facts = (...candidates: ScoreCandidate[]): ScoreFacts => ({
  ...{ candidates, otherTickets: new Set([900]), maximum: points('100') },
  documents: new Map([
    ['500101199001011230', 'p2'],
    ['500101199001011257', 'elsewhere'],
  ]),
})
const table = (...rows: string[][]) => rows.map((cells, at) => ({ number: at + 1, cells }))
const read = (of: ScoreFacts, ...rows: string[][]) => {
  const { lines, problems } = readScoreTable(table(...rows))
  return problems.length > 0 ? { taken: [], problems } : checkScores(of, lines)
}
const codes = (of: ScoreFacts, ...rows: string[][]) =>
  read(of, ...rows).problems.map(({ row, column, code }) => [row, column, code])

test('a candidate is named by entry number, ticket or document; points are read exactly', () => {
  const of = facts(candidate(1), candidate(2), candidate(3))
  const { taken, problems } = read(
    of,
    ['编号 Entry number', '准考证号', '证件号码', '成绩 Points'],
    ['1', '', '', '78.30'],
    ['', '', '500101 1990 0101 1230', '７８.299999999999997'],
    ['', '0103', '', '缺考'],
  )
  assert.equal(problems, [])
  assert.equal(
    taken.map(({ entryId, points: found, absent }) => [entryId, found, absent]),
    [
      ['e1', points('78.3'), false],
      ['e2', points('78.3'), false],
      ['e3', null, true],
    ],
  )
})

test('per cent are of the most that there are, exactly or not at all', () => {
  const of = { ...facts(candidate(1), candidate(2), candidate(3)), maximum: points('150') }
  const { taken, problems } = read(of, ['编号', '成绩'], ['1', '85%'], ['2', '0.5 ％'], ['3', '100%'])
  assert.equal(
    taken.map((one) => one.points),
    [points('127.5'), points('0.75'), points('150')],
  )
  assert.equal(problems, [])
  assert.equal(codes(of, ['编号', '成绩'], ['1', '33.33%'], ['2', '101%'], ['3', '%']), [
    [2, 'points', 'score-points-too-fine'],
    [3, 'points', 'score-points-out-of-range'],
    [4, 'points', 'score-points-unreadable'],
  ])
})

test('every problem is named by row and column', () => {
  const of = facts(candidate(1), candidate(2), candidate(3), candidate(4), candidate(5), candidate(6))
  assert.equal(
    codes(
      of,
      ['编号', '准考证号', '证件号码', '姓名', '成绩'],
      ['1', '', '', '', '100.5'],
      ['2', '', '', '', '60.125'],
      ['2', '', '', '', '60'],
      ['', '900', '', '', '60'],
      ['77', '', '', '', '60'],
      ['', '', '500101199001011257', '', '60'],
      ['3', '104', '', '', '60'],
      ['4', '', '', '', ''],
      ['5', '', '', '别人', 'viel'],
      ['', '', '', '', '60'],
    ),
    [
      [2, 'points', 'score-points-out-of-range'],
      [3, 'points', 'score-points-too-fine'],
      [4, null, 'score-candidate-twice'],
      [5, 'ticket', 'score-candidate-elsewhere'],
      [6, 'number', 'score-candidate-unknown'],
      [7, 'document', 'score-candidate-elsewhere'],
      [8, null, 'score-candidate-ambiguous'],
      [9, 'points', 'score-points-missing'],
      [10, 'points', 'score-points-unreadable'],
      [11, null, 'score-candidate-unnamed'],
      [null, null, 'score-candidate-missing'],
      [null, null, 'score-candidate-missing'],
    ],
  )
})

test('a document that is nobody’s here is never shown in full', () => {
  const { problems } = read(facts(candidate(1, { expected: false })), ['证件号', '成绩'], ['500101199001011257', '60'])
  assert.equal(problems[0]?.facts, { value: '500***********1257' })
})

test('nobody is missing who was absent, is void or has a score; points of such a one are a problem', () => {
  const of = facts(
    candidate(1, { absent: true }),
    candidate(2, { voided: 'confirmed' }),
    candidate(3, { score: { points: points('70'), absent: false } }),
    candidate(4, { voided: 'recorded' }),
    candidate(5),
  )
  assert.equal(codes(of, ['编号', '成绩'], ['5', '0']), [])
  assert.equal(codes(of, ['编号', '成绩'], ['5', '0'], ['1', '50'], ['2', '50'], ['3', '71'], ['4', '50']), [
    [3, 'points', 'score-candidate-absent'],
    [4, 'points', 'score-candidate-void'],
    [5, null, 'score-known'],
  ])
  assert.is(read(of, ['编号', '成绩'], ['5', '0'], ['1', '缺考']).taken.length, 1)
})

test('heads are told in both languages; a missing one is named, an unknown one passed over', () => {
  const of = facts(candidate(1))
  assert.equal(codes(of, ['Ticket number', 'Score', 'Room'], ['101', '60', '1']), [])
  assert.equal(codes(of, ['姓名'], ['考生1']), [
    [1, 'ticket', 'scores-column-missing'],
    [1, 'points', 'scores-column-missing'],
  ])
  assert.equal(codes(of, ['编号', '成绩']), [[null, null, 'scores-none']])
})

test('a test system sends objects; what is no object or has another field is named', () => {
  const of = facts(candidate(1), candidate(2))
  const { lines, problems } = readScoreObjects([
    { ticket: 101, points: '66.5' },
    { number: 2, absent: true },
  ])
  assert.equal(problems, [])
  assert.equal(
    checkScores(of, lines).taken.map(({ entryId, points: found, absent }) => [entryId, found, absent]),
    [
      ['e1', points('66.5'), false],
      ['e2', null, true],
    ],
  )
  assert.equal(
    readScoreObjects([7, { ticket: 101, mark: 3 }]).problems.map(({ row, code }) => [row, code]),
    [
      [1, 'scores-line-not-object'],
      [2, 'scores-column-unknown'],
    ],
  )
})

test.run()
