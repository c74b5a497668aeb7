import { account, signIn } from '#db/schema/people'
import { panel } from '#db/schema/rosters'
import { session, sessionEntry } from '#db/schema/sessions'
import { newId, newToken, sha256 } from '../platform/hash.ts'
import { accountCookie } from '../platform/http/actor.ts'
import { type Caller, callerWith } from './callers.ts'
import type { TestApp } from './with-app.ts'

/** A session that is written as a timetable would be taken: its room, hours and who sits where. */
export interface TestSitting {
  readonly disciplineId: string
  readonly roomId: string
  readonly name: string
  readonly startsAt: string
  readonly minutes: number
  /** In the order of the seats, from 1. */
  readonly entryIds: readonly string[]
}

/** Writes a session with its room, one panel and everybody's seat. Gives its identifier. */
export async function seatEntries({ connection: { db }, clock }: TestApp, sitting: TestSitting): Promise<string> {
  const { disciplineId, roomId, name, entryIds } = sitting
  const [id, panelId, startsAt] = [newId(), newId(), new Date(sitting.startsAt)]
  const endsAt = new Date(startsAt.getTime() + sitting.minutes * 60_000)
  const when = { startsAt, endsAt, state: 'planned' as const, createdAt: clock.now }
  await db.insert(session).values({ id, disciplineId, roomId, name, place: name, ...when })
  await db.insert(panel).values({ id: panelId, sessionId: id, name: '1' })
  const seats = entryIds.map((entryId, at) => ({
    sessionId: id,
    entryId,
    panelId,
    station: String(at + 1),
    paper: 'AB'[at % 2],
  }))
  if (seats.length > 0) await db.insert(sessionEntry).values(seats)
  return id
}

/** Somebody who is known already, signed in with a new account. */
export async function signInAs({ app, connection: { db }, clock }: TestApp, personId: string): Promise<Caller> {
  const [accountId, token, now] = [newId(), newToken(), clock.now]
  await db
    .insert(account)
    .values({ id: accountId, personId, login: `u-${personId}`, passwordHash: '-', createdAt: now })
  const expiresAt = new Date(now.getTime() + 90 * 86_400_000)
  const row = { id: newId(), accountId, tokenHash: sha256(token), createdAt: now, lastSeenAt: now, expiresAt }
  await db.insert(signIn).values(row)
  return callerWith(app, { [accountCookie]: token }, { personId, accountId })
}
