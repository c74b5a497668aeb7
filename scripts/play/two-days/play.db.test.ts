import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { onThrowAwayServer } from '../throw-away.ts'
import { playTwoDays } from './play.ts'

test('two days of three disciplines lose no mark, whatever breaks, and every total can be computed anew', async () => {
  const report = await onThrowAwayServer('Two days', (administrator) => playTwoDays(administrator, 10, 3))
  assert.ok(report.ok, JSON.stringify(report))
  assert.ok(report.brokenTablet.unsent > 0 && report.brokenTablet.sentTwice > 0)
  // Where the entry drawn first had been scored twice in the hall already, it is the third.
  assert.ok(report.markedAgain.round >= 2)
  assert.equal(
    report.disciplines.map(({ code, versions }) => [code, versions]),
    [
      ['17', 1],
      ['06', 2],
      ['34', 1],
    ],
  )
  assert.equal(report.recheck, { entries: 30, checked: 20, errors: 1, calledIn: 1 })
  assert.is(report.appeal.errata, 1)
  assert.is.not(report.appeal.before, report.appeal.after)
})

test.run()
