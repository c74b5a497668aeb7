import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { keptProblem } from './bulk-contract.ts'
import { mergedProblems } from './bulk-merged.ts'
import { isNoPhoto, matchPhotos, photoName, sequenceProblems } from './bulk-photos.ts'
import type { CandidateLine } from './bulk-rows.ts'

const line = (row: number, number: string) => ({ row, document: { kind: 'passport', number } }) as CandidateLine

test('a photo is a candidate’s by the number of the document alone; the others are told', () => {
  const archive = new Set(['照片/e1234567.JPG', 'x/somebody.jpg', '.hidden'].map(photoName))
  const matched = matchPhotos([line(2, 'E1234567'), line(3, 'E7654321')], archive)
  assert.equal([...matched.names], [[2, 'E1234567']])
  assert.equal(matched.missing, [3])
  assert.equal(matched.unused, ['SOMEBODY', '.HIDDEN'])
  assert.equal(sequenceProblems(matched), [])
  for (const path of ['照片/', '__MACOSX/._1.jpg', 'a/.DS_Store', 'Thumbs.db']) assert.ok(isNoPhoto(path), path)
  assert.not.ok(isNoPhoto('照片/1.jpg'))
})

test('photos that are numbered like the list are nobody’s, and keep the file out', () => {
  const lines = [line(2, '123456'), line(3, 'E7654321')]
  for (const paths of [
    ['1.jpg', '2.jpg'],
    ['2.jpg', '3.jpg'],
    ['照片/００１.JPG', '123456.jpg', '002.png'],
  ]) {
    const matched = matchPhotos(lines, new Set(paths.map(photoName)))
    assert.is(matched.names.has(3), false)
    assert.equal(
      sequenceProblems(matched).map(({ row, code, facts }) => [row, code, facts.count]),
      [[1, 'photos-by-sequence', 2]],
    )
  }
})

test('cells that are merged below the heads are named; a title over them is not', () => {
  const rows = [{ number: 2 }, { number: 3 }, { number: 9 }]
  const found = mergedProblems(['A1:Q1', 'E3:E7', 'B4:B4', '$C$9:$D$9', 'A10:A12'], rows)
  assert.equal(
    found.map(({ row, facts }) => `${row} ${facts.range}`),
    ['3 E3:E7', '9 $C$9:$D$9'],
  )
})

test('what is kept of a problem holds no number of a document or phone', () => {
  const kept = (value: string) => keptProblem({ row: 2, column: null, code: 'x', facts: { value, row: 3 } }).facts
  assert.equal(kept('500103199001010017.jpg'), { value: '500***********0017.jpg', row: 3 })
  assert.equal(kept('E12345678'), { value: 'E1*****78', row: 3 })
  assert.equal(kept('6-18-01-01 四级'), { value: '6-18-01-01 四级', row: 3 })
})

test.run()
