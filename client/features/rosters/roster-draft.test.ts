import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  addPanel,
  addTrainee,
  inOrder,
  move,
  planOf,
  type RosterDraft,
  removePanel,
  removeTrainee,
  sameRoster,
  seat,
  spread,
} from './roster-draft.ts'

const empty: RosterDraft = { panels: [], chiefJudgeId: '', supervisorIds: [] }
const two = addPanel(addPanel(empty, 3), 3)
const sizes = (draft: RosterDraft) => draft.panels.map(({ entryIds }) => entryIds.length)
const many = (count: number) => Array.from({ length: count }, (_, n) => `e${n}`)

test('new panels have free names and empty seats, which are not sent', () => {
  assert.equal(
    two.panels.map(({ name }) => name),
    ['1', '2'],
  )
  assert.equal(
    addPanel(removePanel(two, 0), 3).panels.map(({ name }) => name),
    ['2', '3'],
  )
  assert.equal(planOf(two).panels[0], { name: '1', judgeIds: [], traineeIds: [], entryIds: [] })
  assert.is(planOf(two).chiefJudgeId, null)
})

test('a judge sits in one seat: taking another leaves the first', () => {
  const sits = seat(seat(two, 0, 1, 'j'), 1, 0, 'j')
  assert.equal(
    sits.panels.map(({ seats }) => seats),
    [
      ['', '', ''],
      ['j', '', ''],
    ],
  )
  assert.equal(seat(sits, 1, 0, '').panels[1]?.seats, ['', '', ''])
})

test('200 entries are shared out evenly over 10 panels, and the rest over uneven ones', () => {
  let ten = empty
  for (let n = 0; n < 10; n++) ten = addPanel(ten, 3)
  assert.equal(sizes(spread(ten, many(200))), Array(10).fill(20))
  assert.equal(sizes(spread(move(two, ['a', 'b', 'c'], 0), ['d', 'e', 'f', 'g'])), [4, 3])
  assert.equal(spread(empty, ['a']), empty)
})

test('entries are shared out among the panels that may mark them', () => {
  const shared = spread(two, ['a', 'b', 'c'], (at, id) => id === 'c' || at === 1)
  assert.equal(
    shared.panels.map(({ entryIds }) => entryIds),
    [['c'], ['a', 'b']],
  )
  assert.equal(sizes(spread(two, ['a'], () => false)), [0, 0])
})

test('a trainee learns beside one panel and sits nowhere', () => {
  const beside = addTrainee(seat(two, 0, 0, 'j'), 1, 'j')
  assert.equal(
    beside.panels.map(({ seats, traineeIds }) => [seats[0], traineeIds]),
    [
      ['', []],
      ['', ['j']],
    ],
  )
  assert.equal(seat(beside, 0, 1, 'j').panels[1]?.traineeIds, [])
  assert.equal(removeTrainee(beside, 'j').panels[1]?.traineeIds, [])
  assert.not(sameRoster(beside, two))
})

test('an entry is in one panel, or in none', () => {
  const moved = move(move(two, ['a', 'b'], 0), ['a'], 1)
  assert.equal(
    moved.panels.map(({ entryIds }) => entryIds),
    [['b'], ['a']],
  )
  assert.equal(sizes(move(moved, ['a', 'b'], null)), [0, 0])
})

test('panels stand in the order of their numbers', () => {
  assert.equal(
    inOrder([{ name: '10' }, { name: '2' }, { name: '1' }]).map(({ name }) => name),
    ['1', '2', '10'],
  )
})

test('the order of entries is no change, the order of seats is', () => {
  assert.ok(sameRoster(move(two, ['a', 'b'], 0), move(two, ['b', 'a'], 0)))
  assert.not(sameRoster(seat(two, 0, 0, 'j'), seat(two, 1, 0, 'j')))
})

test.run()
