import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { event } from '#db/schema/events'
import { tablet } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import { pinBackOff } from '#domain/people/back-off'
import type { Actor, Heartbeat, HeartbeatAnswer } from '#domain/people/contract'
import { awakeIdle, awakeLongest } from '#domain/people/lifetimes'
import type { Platform } from '../../platform/feature.ts'
import { actorKey } from '../../platform/live/socket.ts'
import type { Hasher } from './hash-queue.ts'
import { tabletsKey, wakeOnceSilent } from './live.ts'
import { forgetTries, guardSubject, takeTries } from './tries.ts'

type Tablet = Extract<Actor, { kind: 'tablet' }>

/** The tablet that asks. Refuses everybody else. */
export function asTablet(actor: Actor): Tablet {
  if (actor.kind !== 'tablet') throw new Refused(refuse('not-allowed'))
  return actor
}

/**
 * Wakes a tablet by its PIN; wrong ones are slowed down. Throws Refused: pin-wrong, pin-blocked with seconds, or
 * tablet-event-over where its event is closed.
 */
export async function wakeTablet(
  platform: Platform,
  { tabletId, eventId }: Tablet,
  pin: string,
  hasher: Hasher,
): Promise<void> {
  const { db, live } = platform
  const now = platform.clock()
  await refuseOver(db, eventId)
  const subject = guardSubject('pin', tabletId)
  await takeTries(db, [{ subject, rule: pinBackOff, code: 'pin-blocked' }], now)
  const [found] = await db.select({ pinHash: tablet.pinHash }).from(tablet).where(eq(tablet.id, tabletId))
  if (!(await hasher.isRight(found?.pinHash ?? null, pin))) throw new Refused(refuse('pin-wrong'))
  await forgetTries(db, subject, now)
  const awakeUntil = new Date(now.getTime() + awakeIdle)
  await db.update(tablet).set({ wokenAt: now, lastSeenAt: now, awakeUntil }).where(eq(tablet.id, tabletId))
  // Its live connection began without the judge's role: it is to come back with it.
  live.wake([actorKey(tabletId), tabletsKey(eventId)])
}

/** A tablet that comes back when its event is over is told so by name, and stays asleep. */
async function refuseOver(db: Db, eventId: string): Promise<void> {
  const [at] = await db.select({ state: event.state, name: event.name }).from(event).where(eq(event.id, eventId))
  if (at?.state === 'closed') throw new Refused(refuse('tablet-event-over', { event: at.name }))
}

/**
 * Notes that a tablet is there and what it has yet to send, which keeps it awake where it is. Nothing of it is an act:
 * the audit chain knows no heartbeats. What the tablet doesn't say of its sessions stays as it last said.
 */
export async function noteHeartbeat(
  platform: Platform,
  { tabletId, eventId }: Tablet,
  { unsent, sessions }: Heartbeat,
): Promise<HeartbeatAnswer> {
  const { db, live } = platform
  const now = platform.clock()
  await touchTablet(db, tabletId, now)
  const said = sessions ? { unsent, sessions } : { unsent }
  const [found] = await db
    .update(tablet)
    .set({ lastSeenAt: now, ...said })
    .where(eq(tablet.id, tabletId))
    .returning()
  live.wake([tabletsKey(eventId)])
  wakeOnceSilent(live, eventId)
  return {
    awake: found !== undefined && found.awakeUntil > now,
    loadAskedAt: found?.loadAskedAt?.toISOString() ?? null,
  }
}

/** Keeps a tablet that is awake and in use awake; for every call that judges. Writes at most once a minute. */
export async function touchTablet(db: Db, tabletId: string, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`
  const idle = sql`${at} + ${`${awakeIdle} milliseconds`}::interval`
  const longest = sql`${tablet.wokenAt} + ${`${awakeLongest} milliseconds`}::interval`
  const awakeUntil = sql`greatest(${tablet.awakeUntil}, least(${idle}, ${longest}))`
  const due = sql`${tablet.awakeUntil} < ${idle} - interval '1 minute'`
  await db
    .update(tablet)
    .set({ awakeUntil, lastSeenAt: now })
    .where(and(eq(tablet.id, tabletId), sql`${tablet.awakeUntil} > ${at}`, due))
}
