import { randomUUID } from 'node:crypto'
import type { Db } from '#db/client'
import { roleGrant, tablet } from '#db/schema/people'
import { newId, newToken, sha256 } from '../../../server/platform/hash.ts'
import { tabletCookie } from '../../../server/platform/http/actor.ts'
import { type Seeded, seed, seedSession } from '../seed.ts'
import { Wire } from './wire.ts'

/** Sessions of three disciplines of one event, three tablets in each; the fourth of the panel never marks, so that all goes on. */
const SESSIONS = { disciplines: 3, each: 13, entries: 12, aspects: 30, judges: 4, tablets: 3 }

/** A judge's tablet in a session. */
export interface LoadTablet {
  readonly session: Seeded
  readonly judgeId: string
  readonly cookie: string
}

/** A mark that the server has acknowledged. */
export interface Acknowledged {
  readonly commandId: string
  readonly value: string
}

/** Writes the sessions, and tablets that are awake. */
export async function seedTablets(db: Db): Promise<LoadTablet[]> {
  const { disciplines, each, entries, aspects, judges } = SESSIONS
  const now = new Date()
  const sessions: Seeded[] = []
  for (let d = 0; d < disciplines; d++) {
    const first = await seed(db, { entries, aspects, judges })
    sessions.push(first)
    for (let s = 1; s < each; s++) sessions.push(await seedSession(db, first, { entries, judges, now }))
  }
  return Promise.all(
    sessions.flatMap((session) =>
      session.judgeIds.slice(0, SESSIONS.tablets).map((judgeId) => pair(db, session, judgeId, now)),
    ),
  )
}

async function pair(db: Db, session: Seeded, judgeId: string, now: Date): Promise<LoadTablet> {
  const { eventId } = session
  const token = newToken()
  const later = new Date(now.getTime() + 86_400_000)
  await db.insert(roleGrant).values({ id: newId(), personId: judgeId, role: 'judge', eventId, grantedAt: now })
  const times = { pairedAt: now, wokenAt: now, lastSeenAt: now, awakeUntil: later, expiresAt: later }
  const row = { id: newId(), eventId, personId: judgeId, tokenHash: sha256(token), pinHash: '-', ...times }
  await db.insert(tablet).values(row)
  return { session, judgeId, cookie: `${tabletCookie}=${token}` }
}

/** How the tablets are played. */
export interface LoadPlan {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  /** Marks in one request. */
  readonly marks: number
  readonly onAcknowledged?: (mark: Acknowledged) => void
}

/** What the tablets were answered. */
export interface LoadFigure {
  readonly perSecond: number
  readonly latencies: readonly number[]
}

/** Plays the tablets in turn over some connections, each a request after the other, for some seconds. */
export async function playTablets(tablets: readonly LoadTablet[], plan: LoadPlan): Promise<LoadFigure> {
  const wires = await Promise.all(Array.from({ length: plan.connections }, () => Wire.open(plan.port)))
  const latencies: number[] = []
  let turn = 0
  let acknowledged = 0
  const began = performance.now()
  const until = began + plan.seconds * 1000
  await Promise.all(
    wires.map(async (wire) => {
      while (performance.now() < until) {
        const { head, marks } = request(tablets, turn++, plan.marks)
        const sent = performance.now()
        const { status, body } = await wire.send(head, JSON.stringify({ marks }))
        latencies.push(performance.now() - sent)
        const answers = status === 200 ? (JSON.parse(body) as { results: { ok: boolean }[] }).results : []
        if (answers.length === 0 || answers.some(({ ok }) => !ok))
          throw new Error(`a mark was refused: ${status} ${body}`)
        acknowledged += answers.length
        for (const { commandId, value } of marks) plan.onAcknowledged?.({ commandId, value })
      }
    }),
  )
  for (const wire of wires) wire.close()
  return { perSecond: (acknowledged * 1000) / (performance.now() - began), latencies }
}

function request(tablets: readonly LoadTablet[], turn: number, count: number) {
  const { session, cookie } = tablets[turn % tablets.length] as LoadTablet
  const step = Math.floor(turn / tablets.length) * count
  const marks = Array.from({ length: count }, (_, i) => markOf(session, step + i))
  const lines = [
    `POST /api/sessions/${session.sessionId}/marks HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    'x-touchstone: tablet',
    `cookie: ${cookie}`,
  ]
  return { head: `${lines.join('\r\n')}\r\n`, marks }
}

function markOf({ entryIds, aspects }: Seeded, step: number) {
  const aspectId = aspects[step % aspects.length]?.id
  const entryId = entryIds[Math.floor(step / aspects.length) % entryIds.length]
  return { commandId: randomUUID(), entryId, aspectId, round: 1, value: String(step % 11) }
}
