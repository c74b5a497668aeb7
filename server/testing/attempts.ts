import type { RouteRule } from '../platform/http/access.ts'
import { findAccountActor, findTabletActor } from '../platform/http/actor.ts'
import type { Caller } from './callers.ts'
import { hear } from './topics.ts'
import type { TestApp } from './with-app.ts'

/** What stands in for each parameter of a route. */
export type Place = Readonly<Record<string, string>>

/**
 * Whether a caller gets past a route's access rule. A body that nothing accepts is sent along, so that a route that
 * lets the caller pass refuses the body and changes nothing.
 */
export async function tryRoute(caller: Caller | undefined, { method, url }: RouteRule, place: Place): Promise<boolean> {
  if (!caller) throw new Error('nobody tries')
  const path = url.replace(/:(\w+)/g, (_, name: string) => {
    const value = place[name]
    if (value === undefined) throw new Error(`no value for :${name} of ${url}`)
    return value
  })
  const body = method === 'GET' ? undefined : { commandId: 'none' }
  const { status, error } = await caller.call(method as Parameters<Caller['call']>[0], path, body)
  return status !== 401 && !(status === 403 && accessCodes.includes(error?.code ?? ''))
}

/** The refusals by which the access rules answer; others are a route's own. */
const accessCodes = ['not-allowed', 'tablet-asleep']

/** Whether a caller may listen to a topic. Its parts that begin with a colon stand for identifiers. */
export async function tryTopic(test: TestApp, caller: Caller, pattern: string, place: Place): Promise<boolean> {
  const topic = pattern.replace(/:(\w+Id)/g, (_, name: string) => `:${place[name] ?? ''}`)
  return 'rows' in (await hear(test, topic, await actorOf(test, caller)))
}

/** Who the application takes a caller for. */
async function actorOf({ app, clock }: TestApp, { headers }: Caller) {
  const { db } = app.platform
  const token = headers.cookie?.split('=')[1]
  if (!token) return { kind: 'public' as const }
  const found =
    headers['x-touchstone'] === 'tablet'
      ? findTabletActor(db, token, clock.now)
      : findAccountActor(db, token, clock.now)
  return (await found) ?? { kind: 'public' as const }
}
