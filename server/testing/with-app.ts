import type { Connection } from '#db/client'
import { discipline, event } from '#db/schema/events'
import { withDatabase } from '#db/testing/with-database'
import { defaultRuleSet } from '#domain/events/rule-set'
import type { Role } from '#domain/people/contract'
import { type AppOptions, buildApp } from '../app.ts'
import { newId } from '../platform/hash.ts'
import { Keyring } from '../platform/keyring/keyring.ts'
import { newKey } from '../platform/keyring/keys.ts'
import { createLog } from '../platform/log.ts'
import { type BuiltApp, type Caller, callerWith, onTablet, signedIn } from './callers.ts'

/** An announced event with one discipline. */
export interface SeededEvent {
  readonly eventId: string
  readonly disciplineId: string
}

/** The application on a database of its own, with a clock that stands still until it is moved. */
export interface TestApp {
  readonly app: BuiltApp
  readonly connection: Connection
  /** Where another process reaches the same database. */
  readonly databaseUrl: string
  readonly clock: { now: Date; pass(seconds: number): void }
  /** Somebody unknown. */
  readonly visitor: Caller
  /** A new person who is signed in and holds the roles at the event; an administrator's role holds everywhere. */
  as(role: Role | readonly Role[], eventId?: string): Promise<Caller>
  /** A new judge of the event, on a paired tablet that is awake. */
  asTablet(eventId: string): Promise<Caller>
  seedEvent(): Promise<SeededEvent>
}

/** Runs a test against the application; nothing listens and nothing is logged unless the options say so. */
export async function withApp(
  run: (test: TestApp) => Promise<void>,
  options: Partial<Omit<AppOptions, 'connection' | 'clock'>> = {},
): Promise<void> {
  await withDatabase(async (connection, url) => {
    const clock = testClock()
    const app = await buildApp({
      connection,
      clock: () => clock.now,
      log: createLog('silent'),
      keyring: new Keyring({ keys: [newKey(1)] }),
      client: 'no-client-is-built-for-this-test',
      publicUrl: () => 'http://touchstone.test',
      callsPerMinute: 1_000_000,
      lag: () => 0,
      ...options,
    })
    try {
      await run(testApp(app, connection, url, clock))
    } finally {
      await app.close()
    }
  })
}

/** A clock that stands still, on the morning of 4 May 2026, until it is moved. */
export function testClock(): TestApp['clock'] {
  return {
    now: new Date('2026-05-04T01:00:00.000Z'),
    pass(seconds: number) {
      this.now = new Date(this.now.getTime() + seconds * 1000)
    },
  }
}

/** What a test works with, of an application that is built already. */
export function testApp(app: BuiltApp, connection: Connection, databaseUrl: string, clock: TestApp['clock']): TestApp {
  let people = 0
  const nextName = (word: string) => `${word} ${++people}`
  return {
    app,
    connection,
    databaseUrl,
    clock,
    visitor: callerWith(app, {}),
    as(role, eventId) {
      const roles = typeof role === 'string' ? [role] : role
      const at = roles.map((name) => ({ role: name, eventId: name === 'administrator' ? null : (eventId ?? null) }))
      return signedIn(app, at, nextName(roles.join(' and ') || 'nobody'))
    },
    asTablet: (eventId) => onTablet(app, eventId, nextName('judge')),
    seedEvent: () => seedEvent(connection, clock.now),
  }
}

async function seedEvent({ db }: Connection, now: Date): Promise<SeededEvent> {
  const [eventId, disciplineId] = [newId(), newId()]
  await db.insert(event).values({
    id: eventId,
    kind: 'competition',
    tier: 'provincial',
    name: '重庆市职业技能大赛',
    latinName: 'Chongqing Skills',
    place: '重庆',
    organiser: '重庆市人力资源和社会保障局',
    startsOn: '2026-05-04',
    endsOn: '2026-05-06',
    state: 'announced',
    createdAt: now,
  })
  const names = { code: '17', name: '网站技术', latinName: 'Web Technologies' }
  await db
    .insert(discipline)
    .values({ id: disciplineId, eventId, ...names, ruleSet: defaultRuleSet, board: 'live', createdAt: now })
  return { eventId, disciplineId }
}
