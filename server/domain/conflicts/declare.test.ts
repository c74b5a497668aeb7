import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type DeclareFacts, whyNotDeclare, whyNotWithdrawConflict } from './declare.ts'

const fine: DeclareFacts = { eventClosed: false, isOfficial: true, isOfEvent: true, isSealed: false, isKnown: false }
const ofEntry = { entryId: 'e1', delegationCode: null }
const code = (known: Partial<DeclareFacts>, of: Parameters<typeof whyNotDeclare>[1] = ofEntry) =>
  whyNotDeclare({ ...fine, ...known }, of)?.code

test('a conflict is of one entry or of one delegation', () => {
  assert.is(code({}), undefined)
  assert.is(code({}, { entryId: null, delegationCode: 'CQ' }), undefined)
  assert.is(code({}, { entryId: null, delegationCode: null }), 'conflict-with-whom')
  assert.is(code({}, { entryId: 'e1', delegationCode: 'CQ' }), 'conflict-with-whom')
})

test('it is declared once, of an official, with somebody of the event whose name is not sealed', () => {
  assert.is(code({ isKnown: true }), 'conflict-known')
  assert.is(code({ isOfficial: false }), 'not-found')
  assert.is(code({ isOfEvent: false }), 'not-found')
  assert.is(code({ isSealed: true }), 'blind-sealed')
  assert.is(code({ eventClosed: true }), 'event-closed')
})

test('it is withdrawn once', () => {
  assert.is(whyNotWithdrawConflict({ eventClosed: false, isWithdrawn: false }), null)
  assert.is(whyNotWithdrawConflict({ eventClosed: false, isWithdrawn: true })?.code, 'conflict-withdrawn')
  assert.is(whyNotWithdrawConflict({ eventClosed: true, isWithdrawn: false })?.code, 'event-closed')
})

test.run()
