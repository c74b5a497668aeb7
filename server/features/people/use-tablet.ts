import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { tablet } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import { pinBackOff } from '#domain/people/back-off'
import type { Actor } from '#domain/people/contract'
import { awakeIdle, awakeLongest } from '#domain/people/lifetimes'
import type { Platform } from '../../platform/feature.ts'
import { actorKey } from '../../platform/live/socket.ts'
import { tabletsKey } from './live.ts'
import { isPassword } from './passwords.ts'
import { forgetTries, guardSubject, takeTries } from './tries.ts'

type Tablet = Extract<Actor, { kind: 'tablet' }>

/** The tablet that asks. Refuses everybody else. */
export function asTablet(actor: Actor): Tablet {
  if (actor.kind !== 'tablet') throw new Refused(refuse('not-allowed'))
  return actor
}

/** Wakes a tablet by its PIN; wrong ones are slowed down. Throws Refused: pin-wrong, or pin-blocked with seconds. */
export async function wakeTablet(platform: Platform, { tabletId, eventId }: Tablet, pin: string): Promise<void> {
  const { db, live } = platform
  const now = platform.clock()
  const subject = guardSubject('pin', tabletId)
  await takeTries(db, [{ subject, rule: pinBackOff, code: 'pin-blocked' }], now)
  const [found] = await db.select({ pinHash: tablet.pinHash }).from(tablet).where(eq(tablet.id, tabletId))
  if (!(await isPassword(found?.pinHash ?? null, pin))) throw new Refused(refuse('pin-wrong'))
  await forgetTries(db, subject, now)
  const awakeUntil = new Date(now.getTime() + awakeIdle)
  await db.update(tablet).set({ wokenAt: now, lastSeenAt: now, awakeUntil }).where(eq(tablet.id, tabletId))
  // Its live connection began without the judge's role: it is to come back with it.
  live.wake([actorKey(tabletId), tabletsKey(eventId)])
}

/** Notes that a tablet is there and how many marks it has yet to send; true while it is awake, which it stays then. */
export async function noteHeartbeat(
  platform: Platform,
  { tabletId, eventId }: Tablet,
  unsent: number,
): Promise<boolean> {
  const { db, live } = platform
  const now = platform.clock()
  await touchTablet(db, tabletId, now)
  const here = eq(tablet.id, tabletId)
  const [found] = await db.update(tablet).set({ lastSeenAt: now, unsent }).where(here).returning()
  live.wake([tabletsKey(eventId)])
  return found !== undefined && found.awakeUntil > now
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
