import fastify from 'fastify'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blind } from '#db/schema/draws'
import { seedEntries } from '../../testing/competition.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'
import { mapErrors } from '../http/errors.ts'
import { maskRoutes } from './mask-routes.ts'
import { Masks } from './masks.ts'

/** An application of few routes: what each answers, and what it says of itself. */
function routesOn({ connection: { db } }: TestApp, role: 'manager' | 'chief-judge', eventId: string) {
  const app = fastify()
  mapErrors(app)
  app.addHook('onRequest', async (request) => {
    const grants = [{ role, eventId, sessionId: null }]
    request.actor = { kind: 'account', accountId: 'a', personId: 'p', grants }
  })
  maskRoutes(app, new Masks(db), db)
  const routes = {
    '/api/disciplines/:disciplineId/silent': {},
    '/api/disciplines/:disciplineId/passing': { passesSeal: true },
    '/api/disciplines/:disciplineId/naming': { names: true },
    '/api/events/:eventId/silent': {},
    '/api/placeless': {},
  }
  for (const [url, config] of Object.entries(routes))
    app.route({
      method: ['GET', 'POST'],
      url,
      config,
      handler: (_, reply) => reply.type('application/json').send('"a text that no mask has seen"'),
    })
  return async (method: 'GET' | 'POST', url: string, type?: string) => {
    const file = type === undefined ? {} : { headers: { 'content-type': type }, payload: 'x' }
    const { statusCode, body } = await app.inject({ method, url, ...file })
    return statusCode === 200 ? 'sent' : JSON.parse(body).error.code
  }
}

test('whatever no mask has seen is refused where names are sealed, unless its route says otherwise', () =>
  withApp(async (app) => {
    const seeded = await app.seedEvent()
    const { disciplineId, eventId } = seeded
    await seedEntries(app.connection, seeded, app.clock.now)
    const other = await app.seedEvent()
    const [chief, manager] = [routesOn(app, 'chief-judge', eventId), routesOn(app, 'manager', eventId)]
    const at = `/api/disciplines/${disciplineId}`
    assert.is(await chief('GET', `${at}/silent`), 'sent')
    const row = { disciplineId, stages: 1, aliasSecret: 'x', sealedAt: app.clock.now }
    await app.connection.db.insert(blind).values(row)
    for (const url of [`${at}/silent`, `${at}/naming`, `/api/events/${eventId}/silent`, '/api/placeless'])
      assert.is(await chief('GET', url), 'blind-sealed', url)
    assert.is(
      await chief('GET', `${at.toUpperCase().replace('/API/DISCIPLINES', '/api/disciplines')}/silent`),
      'blind-sealed',
    )
    assert.is(await chief('GET', `${at}/passing`), 'sent')
    assert.is(await manager('GET', `${at}/naming`), 'sent')
    assert.is(await manager('GET', `${at}/silent`), 'blind-sealed')
    assert.is(await chief('GET', `/api/disciplines/${other.disciplineId}/silent`), 'sent')
    assert.is(await chief('GET', `/api/events/${other.eventId}/silent`), 'sent')
    await app.connection.db.update(blind).set({ openedAt: app.clock.now })
    assert.is(await chief('GET', `${at}/silent`), 'sent')
  }))

test('a file that is sent in names entries by number: it is taken where none is sealed, or by who may know them', () =>
  withApp(async (app) => {
    const seeded = await app.seedEvent()
    await seedEntries(app.connection, seeded, app.clock.now)
    const { disciplineId, eventId } = seeded
    await app.connection.db.insert(blind).values({ disciplineId, stages: 1, aliasSecret: 'x', sealedAt: app.clock.now })
    const at = `/api/disciplines/${disciplineId}`
    const [chief, manager] = [routesOn(app, 'chief-judge', eventId), routesOn(app, 'manager', eventId)]
    assert.is(await chief('POST', `${at}/naming`, 'text/plain'), 'blind-sealed')
    assert.is(await manager('POST', `${at}/naming`, 'text/plain'), 'sent')
    assert.is(await chief('POST', `${at}/passing`, 'text/plain'), 'sent')
  }))

test.run()
