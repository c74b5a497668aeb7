import { count } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { insertRows } from '#db/bulk'
import { commandAnswer } from '#db/schema/audit'
import { withApp } from '../testing/with-app.ts'
import { newId } from './hash.ts'
import { sweepAnswers } from './sweep-answers.ts'

test('answers of more than a year ago are swept, however many, and the others stay', () =>
  withApp(async ({ connection: { db }, clock }) => {
    const [before] = await db.select({ n: count() }).from(commandAnswer)
    const answered = (days: number, rows: number) =>
      Array.from({ length: rows }, () => ({
        ...{ commandId: newId(), command: 'a-command', actor: '{}', inputHash: '-', answer: {} },
        at: new Date(clock.now.getTime() - days * 86_400_000),
      }))
    await db.transaction((tx) => insertRows(tx, commandAnswer, [...answered(401, 2500), ...answered(399, 3)]))
    assert.is(await sweepAnswers(db, clock.now), 2500)
    assert.is(await sweepAnswers(db, clock.now), 0)
    const [after] = await db.select({ n: count() }).from(commandAnswer)
    assert.is(after?.n, (before?.n ?? 0) + 3)
  }))

test.run()
