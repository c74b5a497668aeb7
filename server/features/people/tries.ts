import { eq, lt } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { failedAttempt } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import {
  afterFailure,
  type BackOff,
  forgetAfter,
  secondsBlocked,
  type Tries,
  withoutFailure,
} from '#domain/people/back-off'
import { sha256 } from '../../platform/hash.ts'

/** What wrong tries are counted for, how they are slowed down, and the refusal's code. */
export interface Guard {
  readonly subject: string
  readonly rule: BackOff
  readonly code: string
}

/** The subject of a guard. What was tried is kept as a hash: a password may have been typed where a login belongs. */
export const guardSubject = (kind: string, tried: string): string => `${kind}:${sha256(tried)}`

/**
 * Counts a try as a wrong one under every guard before it is judged, so that many made at once are all counted. Guards
 * of the same kinds must come in the same order. Throws Refused with the seconds to wait, and counts nothing then.
 */
export async function takeTries(db: Db, guards: readonly Guard[], now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (const guard of guards) await takeTry(tx, guard, now)
  })
}

async function takeTry(tx: Tx, { subject, rule, code }: Guard, now: Date): Promise<void> {
  await tx.insert(failedAttempt).values({ subject, failures: 0, blockedUntil: now }).onConflictDoNothing()
  const [row] = await tx.select().from(failedAttempt).where(eq(failedAttempt.subject, subject)).for('update')
  const tries = row ? triesOf(row) : null
  const seconds = secondsBlocked(rule, tries, now.getTime())
  if (seconds > 0) throw new Refused(refuse(code, { seconds }))
  const counted = rowOf(afterFailure(rule, tries, now.getTime()))
  await tx.update(failedAttempt).set(counted).where(eq(failedAttempt.subject, subject))
}

/** A try that was counted turned out right. */
export async function forgiveTry(db: Db, subject: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(failedAttempt).where(eq(failedAttempt.subject, subject)).for('update')
    if (!row) return
    const left = withoutFailure(triesOf(row), now.getTime())
    await tx.update(failedAttempt).set(rowOf(left)).where(eq(failedAttempt.subject, subject))
  })
}

/** Forgets a subject's wrong tries, and with them those of all subjects that have been quiet for long enough. */
export async function forgetTries(db: Db, subject: string, now: Date): Promise<void> {
  await db.delete(failedAttempt).where(eq(failedAttempt.subject, subject))
  const quietSince = new Date(now.getTime() - forgetAfter)
  const quiet = db
    .select({ subject: failedAttempt.subject })
    .from(failedAttempt)
    .where(lt(failedAttempt.blockedUntil, quietSince))
    .for('update', { skipLocked: true })
  await db.delete(failedAttempt).where(inArray(failedAttempt.subject, quiet))
}

type Row = typeof failedAttempt.$inferSelect

const triesOf = ({ failures, blockedUntil }: Row): Tries => ({ failures, blockedUntil: blockedUntil.getTime() })

const rowOf = ({ failures, blockedUntil }: Tries) => ({ failures, blockedUntil: new Date(blockedUntil) })
