import { ticket } from '#db/schema/attendance'
import { account, signIn } from '#db/schema/people'
import type { Component } from '#domain/standards/standard'
import { newId, newToken, sha256 } from '../platform/hash.ts'
import { accountCookie } from '../platform/http/actor.ts'
import type { TestBatch, TestCandidate } from './batch.ts'
import { type Caller, callerWith } from './callers.ts'
import { type Competition, expectOk, markEntry, planSession, seedScheme } from './competition.ts'
import type { TestApp } from './with-app.ts'

/** The discipline of a component of a batch's offering, counted from 0. */
export const partOf = ({ offerings }: TestBatch, at: number, component: Component) =>
  offerings[at]?.parts.find((part) => part.component === component)?.disciplineId ?? ''

/** A candidate who signs in. */
export async function signedInAs({ app, clock }: TestApp, personId: string): Promise<Caller> {
  const { db } = app.platform
  const [accountId, token, now] = [newId(), newToken(), clock.now]
  await db
    .insert(account)
    .values({ id: accountId, personId, login: `c-${personId}`, passwordHash: '-', createdAt: now })
  const lasts = { createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 60 * 86_400_000) }
  await db.insert(signIn).values({ id: newId(), accountId, tokenHash: sha256(token), ...lasts })
  return callerWith(app, { [accountCookie]: token }, { personId, accountId })
}

/** Marks the skill of turners on tablets: a scheme of ten points, a panel of three, everything but signed. */
export async function markSkill(app: TestApp, batch: TestBatch, measured: Readonly<Record<string, readonly string[]>>) {
  const { manager, eventId } = batch
  const disciplineId = partOf(batch, 0, 'skill')
  const parts = await seedScheme(app.connection, disciplineId, app.clock.now)
  const judges = [await app.asTablet(eventId), await app.asTablet(eventId), await app.asTablet(eventId)] as const
  const chief = await app.as('chief-judge', eventId)
  const sessionId = await planSession(manager, disciplineId)
  const entryIds = Object.keys(measured)
  const panels = [{ name: 'A', judgeIds: judges.map(({ personId }) => personId), entryIds }]
  const roster = { panels, chiefJudgeId: chief.personId, supervisorIds: [] }
  await expectOk(manager.call('PUT', `/api/sessions/${sessionId}/roster`, roster))
  await expectOk(manager.call('POST', `/api/sessions/${sessionId}/open`))
  const competition: Competition = { eventId, disciplineId, sessionId, judges, chief, manager, entryIds, parts }
  for (const [entryId, values] of Object.entries(measured)) await markEntry(competition, entryId, values)
  return competition
}

/** Numbers the tickets of candidates from 1, in their order; written directly. */
export async function numberTickets(
  { connection: { db }, clock: { now } }: TestApp,
  eventId: string,
  candidates: readonly TestCandidate[],
): Promise<void> {
  await db.insert(ticket).values(
    candidates.map(({ personId }, at) => ({
      ...{ id: newId(), eventId, personId, number: at + 1, code: newToken(16), issuedAt: now },
    })),
  )
}
