import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Caller } from '../../testing/callers.ts'
import { expectOk } from '../../testing/competition.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'
import { newId } from '../hash.ts'

const nobodysToKeep = 'private, no-store'

/** Calls every route with identifiers of nothing; returns those that may be kept. */
async function keptBy({ app }: TestApp, caller: Caller, isMeant: (access: unknown) => boolean): Promise<string[]> {
  const kept: string[] = []
  for (const { method, url, access } of app.routeRules) {
    // Whoever signs out is a stranger from then on.
    if (!isMeant(access) || url === '/live' || url === '/api/sign-out') continue
    const path = url.replace(/:\w+/g, newId)
    const { headers } = await app.inject({ method: method as 'GET', url: path, headers: caller.headers })
    if (headers['cache-control'] !== nobodysToKeep) kept.push(`${method} ${url} ${headers['cache-control']}`)
  }
  return kept
}

test('no route lets anything be kept that it answers to somebody signed in', () =>
  withApp(async (test) => {
    assert.equal(await keptBy(test, await test.as('administrator'), () => true), [])
  }))

test('no route for some lets anything be kept that it answers to a stranger or a tablet', () =>
  withApp(async (test) => {
    const { eventId } = await test.seedEvent()
    const isForSome = (access: unknown) => access !== 'public'
    assert.equal(await keptBy(test, test.visitor, isForSome), [])
    assert.equal(await keptBy(test, await test.asTablet(eventId), isForSome), [])
  }))

test('what staff read is kept by nobody, and what everybody reads by whoever likes', () =>
  withApp(async (test) => {
    const { eventId, disciplineId } = await test.seedEvent()
    const manager = await test.as('manager', eventId)
    const at = `/api/disciplines/${disciplineId}`
    for (const path of [`/api/events/${eventId}/tablets`, `${at}/entries`, `${at}/scheme.xlsx`, `${at}/results`]) {
      const { raw } = await manager.call('GET', path)
      assert.is(raw.headers['cache-control'], nobodysToKeep, path)
    }
    const { raw } = await expectOk(test.visitor.call('GET', `${at}/results`))
    assert.match(String(raw.headers['cache-control']), /^public/)
    for (const path of [`/api/disciplines/${newId()}/results`, '/api/nothing', '/nothing']) {
      const { raw } = await test.visitor.call('GET', path)
      assert.is(raw.headers['cache-control'], nobodysToKeep, path)
    }
  }))

test.run()
