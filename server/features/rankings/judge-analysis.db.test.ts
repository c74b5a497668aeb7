import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { JudgeAnalysis } from '#domain/rankings/analysis/contract'
import { expectOk, openCompetition, sendMarks } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'

test('the analysis speaks of complete rounds alone, and of the first one', () =>
  withApp(async (app) => {
    const { judges, sessionId, entryIds, parts, disciplineId, chief } = await openCompetition(app)
    const aspectId = parts['A2.1'] ?? ''
    const read = async () =>
      (await expectOk(chief.call<JudgeAnalysis>('GET', `/api/disciplines/${disciplineId}/judge-analysis`))).body
    const score = (judge: number, entry: number, value: string, round = 1) =>
      sendMarks(judges[judge] ?? judges[0], sessionId, [{ entryId: entryIds[entry] ?? '', aspectId, value, round }])
    await score(0, 0, '1')
    await score(1, 0, '1')
    assert.is((await read()).scores, 0, 'a round that is not complete stays unseen')
    assert.is((await read()).agreement, null)
    await score(2, 0, '3')
    for (const judge of [0, 1, 2]) await score(judge, 0, '2', 2)
    for (const judge of [0, 1, 2]) await score(judge, 1, judge === 2 ? '3' : '2')
    const { scores, entries, judges: figures, panels } = await read()
    assert.equal([scores, entries], [6, 2])
    const lenient = figures.find(({ judgeId }) => judgeId === judges[2].personId)
    assert.is(Math.round(lenient?.leniency?.value ?? 0), 50)
    assert.is(lenient?.leniency?.low, null, 'two entries say nothing of how sure it is')
    assert.equal(
      panels.map(({ panel, scores }) => [panel, scores]),
      [['A', 6]],
    )
  }))

test.run()
