import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Actor } from '#domain/people/contract'
import type { JudgeMessage, MessageView } from '#domain/sessions/messages'
import { expectOk, openCompetition, sendMarks } from '../../testing/competition.ts'
import { hear } from '../../testing/topics.ts'
import { withApp } from '../../testing/with-app.ts'

test('a mark that arrives in a pause is neither taken nor refused: it is sent again when the session goes on', () =>
  withApp(async (app) => {
    const { judges, chief, sessionId, entryIds, parts } = await openCompetition(app)
    const mark = [{ entryId: entryIds[0] ?? '', aspectId: parts['A1.1'] ?? '', value: '2' }]
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/pause`))
    assert.equal(await sendMarks(judges[0], sessionId, mark), ['session-paused'])
    assert.is((await chief.call('POST', `/api/sessions/${sessionId}/pause`)).error?.code, 'session-paused')
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/resume`))
    assert.equal(await sendMarks(judges[0], sessionId, mark), ['ok'])
    assert.is((await chief.call('POST', `/api/sessions/${sessionId}/resume`)).error?.code, 'session-not-paused')
  }))

test('a message reaches those it is for, and the leaders see who has seen it', () =>
  withApp(async (app) => {
    const { judges, chief, sessionId, eventId } = await openCompetition(app)
    const [first, second] = judges
    const heard = async <View>(of: string | null = null): Promise<View[]> => {
      const grants = [{ role: of ? 'judge' : 'chief-judge', eventId, sessionId: null } as const]
      const actor: Actor = { kind: 'account', accountId: '', personId: of ?? '', grants }
      const answer = await hear(app, `messages:${sessionId}${of ? `:${of}` : ''}`, actor)
      return 'rows' in answer ? ([...answer.rows.values()] as View[]) : []
    }
    const input = { words: '请到 3 号工位', toIds: [first.personId] }
    const { body } = await expectOk(
      chief.call<{ messageId: string }>('POST', `/api/sessions/${sessionId}/messages`, input),
    )
    const own = await heard<JudgeMessage>(first.personId)
    assert.equal(
      own.map(({ words, seen }) => [words, seen]),
      [['请到 3 号工位', false]],
    )
    assert.equal(await heard(second.personId), [])
    const at = `/api/sessions/${sessionId}/messages/${body.messageId}`
    assert.is((await second.call('POST', `${at}/see`)).status, 404)
    await expectOk(first.call('POST', `${at}/see`))
    const [view] = await heard<MessageView>()
    assert.equal(
      view?.to.map(({ personId, seenAt }) => [personId, seenAt !== null]),
      [[first.personId, true]],
    )
    await expectOk(chief.call('POST', `${at}/withdraw`))
    assert.equal(await heard(first.personId), [])
    const stranger = { words: 'x', toIds: [chief.personId] }
    const refused = await chief.call('POST', `/api/sessions/${sessionId}/messages`, stranger)
    assert.is(refused.error?.code, 'not-a-judge-of-session')
  }))

test.run()
