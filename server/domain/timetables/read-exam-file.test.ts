import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Refused } from '../kit/refusal.ts'
import { readExamFile } from './read-exam-file.ts'

const whole = ['[Exams:2]', '60, 1,2', '90,2', '[Periods:1]', '15:04:2005, 09:30:00, 210, 0', '[Rooms:1]', '5, 0']
const read = (lines: readonly string[], end = '\n') => readExamFile(lines.join(end))

test('line endings, blanks, separators, notes, case and missing sections make no difference', () => {
  const plain = read(whole)
  assert.equal(plain, read([...whole, '', ''], '\r\n'))
  assert.equal(plain, read(whole.map((line) => line.replaceAll(', ', ','))))
  assert.equal(plain, read(whole.map((line) => line.replaceAll(', ', ' ,\t').replaceAll(',', ';').concat(';; '))))
  assert.equal(plain, read(['# a note', ...whole.map((line) => line.replaceAll(',', ' ').toLowerCase()), '// another']))
  assert.equal(plain.exams, [
    { minutes: 60, students: [1, 2] },
    { minutes: 90, students: [2] },
  ])
  assert.equal([plain.periodRules, plain.alone, plain.weights.spread], [[], [], 0])
})

test('a student named twice sits an exam once, an exam may have nobody, and days need no order', () => {
  const odd = read([
    ...['[EXAMS: 2 ]', '60, 1, 1, 2, 1', '90', '[ Periods:2]', '16:04:2005, 09:30:00, 210, 0'],
    ...[
      '15.04.2005, 9:30, 210, 7',
      '[rooms]',
      '5, 0',
      '[PeriodHardConstraints]',
      '0, after, 1',
      '[RoomHardConstraints]',
    ],
    ...['1, room_exclusive', '1, ROOM_EXCLUSIVE', '[InstitutionalWeightings]', 'FrontLoad, 1, 2, 3'],
  ])
  assert.equal(
    odd.exams.map(({ students }) => students),
    [[1, 2], []],
  )
  assert.equal(
    odd.periods.map(({ day }) => day),
    ['16:04:2005', '15.04.2005'],
  )
  assert.equal([odd.periodRules, odd.alone], [[{ kind: 'after', first: 0, second: 1 }], [1]])
  assert.equal(odd.weights.frontLoad, { largest: 1, lastPeriods: 2, weight: 3 })
})

test('what is wrong is named with its line', () => {
  const refused = (lines: readonly string[], code: string, line: number | null) => {
    try {
      read(lines)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      assert.equal([error.refusal.code, error.refusal.facts.line], [`exam-file-${code}`, line])
      return
    }
    assert.unreachable(code)
  }
  refused(whole.slice(0, 5), 'section-missing', null)
  refused(['stray', ...whole], 'line-stray', 1)
  refused(['[Exams:3]', ...whole.slice(1)], 'count-wrong', 1)
  refused(
    whole.map((line) => line.replace('60', 'x')),
    'number-wrong',
    2,
  )
  refused([...whole, '[RoomHardConstraints]', '7, ROOM_EXCLUSIVE'], 'exam-unknown', 9)
  refused([...whole, '[PeriodHardConstraints]', '0, BEFORE, 1'], 'rule-unknown', 9)
})

test.run()
