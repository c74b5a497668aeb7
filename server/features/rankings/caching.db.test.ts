import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { event } from '#db/schema/events'
import { expectOk, markEntry, openCompetition, signAll } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'

test('a published result can be kept by caches, and is asked for again by its ETag', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { entryIds, chief, disciplineId } = competition
    for (const entryId of entryIds) await markEntry(competition, entryId, ['2', '1.5', '3.5'])
    await signAll(competition, entryIds)
    const url = `/api/disciplines/${disciplineId}/results`
    const get = (headers = {}, more = '') => app.app.inject({ method: 'GET', url: `${url}${more}`, headers })
    const before = await get()
    await expectOk(chief.call('POST', url))
    const first = await get()
    assert.match(String(first.headers['cache-control']), /^public, max-age=0, s-maxage=15$/)
    const etag = String(first.headers.etag)
    assert.is.not(etag, before.headers.etag)
    assert.is((await get({ 'if-none-match': etag })).statusCode, 304)
    await expectOk(chief.call('POST', url))
    assert.is((await get({ 'if-none-match': etag })).statusCode, 200, 'a new version is another one')
    assert.match(String((await get({}, '.csv?lang=en')).headers['cache-control']), /^public/)
  }))

test('what only staff may see is kept by nobody', () =>
  withApp(async (app) => {
    const { eventId, disciplineId } = await app.seedEvent()
    await app.connection.db.update(event).set({ state: 'draft' }).where(eq(event.id, eventId))
    const manager = await app.as('manager', eventId)
    const { raw } = await expectOk(manager.call('GET', `/api/disciplines/${disciplineId}/results`))
    assert.is(raw.headers['cache-control'], 'private, no-store')
  }))

test.run()
