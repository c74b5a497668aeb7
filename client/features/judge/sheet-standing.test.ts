import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { SheetView } from '#domain/scoring/contract'
import { canSign, standingOf } from './sheet-standing.ts'

const sheet = (more: Partial<SheetView>): SheetView => ({
  state: 'open',
  aspects: 3,
  decided: 0,
  repeats: 0,
  signedBy: [],
  confirmed: false,
  points: '0',
  waitingFor: [],
  ...more,
})

const tang = { personId: 'tang', isTrainee: false }

test('a sheet asks for the marks that the judge owes, for a repeated judgement first', () => {
  assert.is(standingOf(null, 3, tang), 'missing')
  assert.is(standingOf(sheet({ decided: 1 }), 2, tang), 'missing')
  assert.is(standingOf(sheet({ state: 'second-round', repeats: 1 }), 1, tang), 'again')
})

test('a sheet on which the judge owes nothing waits for others until it can be signed', () => {
  assert.is(standingOf(sheet({ decided: 2 }), 0, tang), 'waiting')
  assert.is(standingOf(sheet({ state: 'complete', decided: 3 }), 0, tang), 'to-sign')
  assert.is(standingOf(sheet({ state: 'signing', decided: 3, signedBy: ['xu'] }), 0, tang), 'to-sign')
  assert.is(standingOf(sheet({ state: 'signing', decided: 3, signedBy: ['tang'] }), 0, tang), 'signed')
  assert.is(standingOf(sheet({ state: 'confirmed', decided: 3, confirmed: true }), 0, tang), 'confirmed')
})

test('nobody signs what has marks on the way', () => {
  assert.is(canSign('to-sign', 0), true)
  assert.is(canSign('to-sign', 1), false)
  assert.is(canSign('waiting', 0), false)
})

test('a trainee owes marks and no signature', () => {
  const trainee = { ...tang, isTrainee: true }
  assert.is(standingOf(sheet({ decided: 1 }), 2, trainee), 'missing')
  assert.is(standingOf(sheet({ state: 'complete', decided: 3 }), 0, trainee), 'given')
})

test.run()
