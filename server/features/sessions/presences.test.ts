import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { forgottenAfter } from '#domain/sessions/presence'
import { type Heard, Presences } from './presences.ts'

const at = (entryId: string, heardAt = 0): Heard => ({
  sessionId: 's',
  personId: 'p',
  entryId,
  subCriterionId: 'A1',
  heardAt,
})

test('a beat from the same sheet is nothing new; one from another, or a leaving, is', () => {
  const presences = new Presences()
  assert.equal(
    [at('e1'), at('e1', 4_000), at('e2', 8_000), null, null].map((heard) => presences.hear('d', heard)),
    [true, false, true, true, false],
  )
})

test('two devices of one judge are two', () => {
  const presences = new Presences()
  presences.hear('d1', at('e1'))
  presences.hear('d2', at('e1'))
  assert.equal(
    presences.in('s', 0).map(([device]) => device),
    ['d1', 'd2'],
  )
  assert.equal(presences.in('other', 0), [])
})

test('who is not heard again is gone after three beats, and its session is told once', () => {
  const presences = new Presences()
  presences.hear('d1', at('e1', 0))
  presences.hear('d2', at('e1', 5_000))
  assert.is(presences.in('s', forgottenAfter - 1).length, 2)
  assert.is(presences.in('s', forgottenAfter).length, 1)
  assert.equal([presences.forget(forgottenAfter), presences.forget(forgottenAfter)], [['s'], []])
  presences.forget(forgottenAfter + 5_000)
  assert.ok(presences.isEmpty)
})

test.run()
