import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { stageOf } from './stage.ts'

const closed = { state: 'closed', startsAt: '2026-05-04T01:00:00Z' } as const
const later = { state: 'planned', startsAt: '2026-05-06T01:00:00Z' } as const
const soon = { state: 'planned', startsAt: '2026-05-05T01:00:00Z' } as const

test('a discipline without sessions has no stage', () => assert.equal(stageOf([]), { name: 'none' }))

test('one open session means that judging is on', () =>
  assert.equal(stageOf([closed, { ...later, state: 'open' }, soon]), { name: 'judging' }))

test('between sessions the next one is ahead', () =>
  assert.equal(stageOf([later, closed, soon]), { name: 'ahead', startsAt: soon.startsAt }))

test('once every session is closed judging is over', () => assert.equal(stageOf([closed]), { name: 'over' }))

test.run()
