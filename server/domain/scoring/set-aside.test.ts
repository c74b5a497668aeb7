import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type ReplaceFacts, whyNotReplaceJudge, whyNotRestore, whyNotSetAside } from './set-aside.ts'

const facts: ReplaceFacts = {
  state: 'open',
  serving: new Set(['j1', 'j2', 'j3', 'chief']),
  judges: new Set(['j1', 'j2', 'j3']),
  isOfficial: true,
  isElsewhere: false,
  progress: [
    { entryId: 'e1', given: 4, due: 4 },
    { entryId: 'e2', given: 1, due: 4 },
  ],
  numberOf: (id) => Number(id.slice(1)),
}
const input = { fromId: 'j3', toId: 'j4', keepIds: ['e1'], reason: 'Fell ill' }

test('a judge is replaced by an official who is free, and keeps whole entries alone', () => {
  const code = (more: Partial<ReplaceFacts>, wanted = input) => whyNotReplaceJudge({ ...facts, ...more }, wanted)?.code
  assert.is(code({}), undefined)
  assert.is(code({ state: 'paused' }), undefined)
  assert.is(code({ state: 'closed' }), 'session-not-open')
  assert.is(code({}, { ...input, fromId: 'j9' }), 'not-on-panel')
  assert.is(code({}, { ...input, toId: 'chief' }), 'judge-in-two-panels')
  assert.is(code({ isOfficial: false }), 'not-an-official')
  assert.is(code({ isElsewhere: true }), 'official-elsewhere-then')
  assert.is(code({}, { ...input, keepIds: ['e9'] }), 'entry-not-in-session')
  assert.equal(whyNotReplaceJudge(facts, { ...input, keepIds: ['e2'] }), {
    code: 'kept-marks-missing',
    facts: { entryId: 'e2', number: 2, missing: 3 },
  })
})

test('marks are set aside while the session takes marks, and put back once, where they would count', () => {
  assert.is(whyNotSetAside('open', 3), null)
  assert.is(whyNotSetAside('open', 0)?.code, 'set-aside-nothing')
  assert.is(whyNotSetAside('closed', 3)?.code, 'session-not-open')
  const restore = { state: 'open' as const, restored: false, marks: 3, strangers: 0, signed: false }
  assert.is(whyNotRestore(restore), null)
  assert.is(whyNotRestore({ ...restore, restored: true })?.code, 'set-aside-restored')
  assert.is(whyNotRestore({ ...restore, marks: 0 })?.code, 'set-aside-nothing')
  assert.is(whyNotRestore({ ...restore, strangers: 2 })?.code, 'set-aside-of-replaced')
  assert.is(whyNotRestore({ ...restore, signed: true })?.code, 'sheet-signed')
})

test.run()
