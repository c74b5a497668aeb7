import { asc, eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mark } from '#db/schema/scoring'
import { newId } from '../../../platform/hash.ts'
import { verifyAudit } from '../../../platform/verify-audit.ts'
import type { Caller } from '../../../testing/callers.ts'
import { type Competition, expectOk, openCompetition, sendMarks } from '../../../testing/competition.ts'
import { onOtherNode } from '../../../testing/other-node.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

const marked = ({ entryIds, parts }: Competition, value: string, entry = 0) => [
  { entryId: entryIds[entry] ?? '', aspectId: parts['A1.1'] ?? '', value },
]

/** Runs a test with a competition on one node, whose session this node has read already, and callers of another node. */
function onTwoNodes(
  run: (competition: Competition, elsewhere: (caller: Caller) => Caller, app: TestApp) => Promise<void>,
) {
  return withApp(async (app) => {
    const competition = await openCompetition(app)
    assert.equal(await sendMarks(competition.judges[0], competition.sessionId, marked(competition, '2')), ['ok'])
    await onOtherNode(app, (elsewhere) => run(competition, elsewhere, app))
  })
}

test('marks that reach two nodes at the same time are each there once, in one chain', () =>
  onTwoNodes(async (competition, elsewhere, app) => {
    const { judges, sessionId } = competition
    const sent = Array.from({ length: 120 }, (_, i) => {
      const judge = judges[i % 3] as Caller
      const [one] = marked(competition, i % 2 ? '0' : '2', i % 2)
      return { judge: i % 4 < 2 ? judge : elsewhere(judge), marks: one ? [{ ...one, commandId: newId() }] : [] }
    })
    const answers = await Promise.all(sent.map(({ judge, marks }) => sendMarks(judge, sessionId, marks)))
    assert.equal(new Set(answers.flat()), new Set(['ok']))
    const rows = await app.connection.db.select().from(mark).where(eq(mark.sessionId, sessionId)).orderBy(asc(mark.seq))
    assert.equal(
      rows
        .map(({ commandId }) => commandId)
        .slice(1)
        .sort(),
      sent.flatMap(({ marks }) => marks.map(({ commandId }) => commandId)).sort(),
    )
    for (const entryId of competition.entryIds.slice(0, 2)) {
      const revisions = rows.flatMap((row) => (row.entryId === entryId ? [row.revision] : []))
      assert.equal(
        revisions,
        revisions.map((_, i) => i + 1),
        'the order of writing is the order of judging',
      )
    }
    assert.equal((await verifyAudit(app.connection.db)).faults, [])
  }))

test('what another node has changed holds for the next mark here', () =>
  onTwoNodes(async (competition, elsewhere) => {
    const { chief, manager, judges, sessionId, disciplineId, entryIds, parts } = competition
    const [judge] = judges
    const here = async (entry = 0) => (await sendMarks(judge, sessionId, marked(competition, '0', entry)))[0]
    const there = (caller: Caller, url: string, body = {}) => expectOk(elsewhere(caller).call('POST', url, body))
    await there(chief, `/api/sessions/${sessionId}/pause`)
    assert.is(await here(), 'session-paused')
    await there(chief, `/api/sessions/${sessionId}/resume`)
    assert.is(await here(), 'ok')
    await there(manager, `/api/disciplines/${disciplineId}/entries/absent`, {
      entryIds: [entryIds[2]],
      reason: '没有到场检录',
    })
    assert.is(await here(2), 'entry-absent')
    const sheets = [{ entryId: entryIds[0], subCriterionId: parts.A1 }]
    assert.equal(
      await sendMarks(judge, sessionId, [{ entryId: entryIds[0] ?? '', aspectId: parts['A1.2'] ?? '', value: '1' }]),
      ['ok'],
    )
    await there(judge, `/api/sessions/${sessionId}/sign-offs`, { sheets })
    assert.is(await here(), 'sheet-signed')
    await there(chief, `/api/sessions/${sessionId}/unlock`, { sheets, reason: '再看一遍这张表' })
    assert.is(await here(), 'ok', 'a refusal is not kept either')
    const tie = {
      personId: judge.personId,
      kind: 'trainee',
      entryId: entryIds[0],
      delegationCode: null,
      reason: '赛前两年的教练',
    }
    await there(chief, `/api/events/${competition.eventId}/conflicts`, tie)
    assert.is(await here(), 'judge-in-conflict')
  }))

test.run()
