import { and, asc, eq, isNull } from 'drizzle-orm'
import { byName } from '#db/by-name'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { person } from '#db/schema/people'
import { assignment } from '#db/schema/rosters'
import { message, messageSeen } from '#db/schema/sessions'
import type { JudgeMessage, MessageView } from '#domain/sessions/messages'

/** The live key of a session's messages. */
export const messagesKey = (sessionId: string): string => `messages:${sessionId}`

/** The judges of a session by identifier, with their names; those who learn beside them are told what they are. */
export async function judgesOf(db: Db | Tx, sessionId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(and(eq(assignment.sessionId, sessionId), inArray(assignment.role, ['judge', 'trainee-judge'])))
    .groupBy(person.id)
    .orderBy(byName(person.name), asc(person.id))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Every message of a session with who has seen it, by identifier. */
export async function messageViews(db: Db, sessionId: string): Promise<Map<string, MessageView>> {
  const judges = await judgesOf(db, sessionId)
  const { rows, seen } = await readMessages(db, sessionId)
  return new Map(
    rows.map(({ row, from }) => [
      row.id,
      {
        id: row.id,
        words: row.words,
        from,
        at: row.at.toISOString(),
        withdrawn: row.withdrawnAt !== null,
        to: [...judges]
          .filter(([id]) => row.toIds?.includes(id) ?? true)
          .map(([personId, name]) => ({ personId, name, seenAt: seen.get(`${row.id} ${personId}`) ?? null })),
      },
    ]),
  )
}

/** The messages of a session that are for a judge and were not withdrawn, by identifier. */
export async function judgeMessages(db: Db, sessionId: string, judgeId: string): Promise<Map<string, JudgeMessage>> {
  const { rows, seen } = await readMessages(db, sessionId)
  const own = rows.filter(({ row }) => row.withdrawnAt === null && (row.toIds?.includes(judgeId) ?? true))
  return new Map(
    own.map(({ row: { id, words, at }, from }) => [
      id,
      { id, words, from, at: at.toISOString(), seen: seen.has(`${id} ${judgeId}`) },
    ]),
  )
}

async function readMessages(db: Db, sessionId: string) {
  const rows = await db
    .select({ row: message, from: person.name })
    .from(message)
    .innerJoin(person, eq(person.id, message.fromId))
    .where(eq(message.sessionId, sessionId))
    .orderBy(asc(message.at), asc(message.id))
  const ids = rows.map(({ row }) => row.id)
  const looks = ids.length > 0 ? await db.select().from(messageSeen).where(inArray(messageSeen.messageId, ids)) : []
  return { rows, seen: new Map(looks.map((look) => [`${look.messageId} ${look.personId}`, look.at.toISOString()])) }
}

/** A message of a session that was not withdrawn; undefined where there is none. */
export async function findMessage(tx: Tx, sessionId: string, messageId: string) {
  const standing = and(eq(message.id, messageId), eq(message.sessionId, sessionId), isNull(message.withdrawnAt))
  const [found] = await tx.select().from(message).where(standing).for('update')
  return found
}
