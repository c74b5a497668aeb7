import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Connection } from '#db/client'
import { formatPoints } from '#domain/kit/points'
import { newId } from '../../server/platform/hash.ts'
import { markOf, type Seeded } from './seed.ts'

const columns = 'session_id, entry_id, aspect_id, judge_id, round, revision, value, absent, command_id, at'

/** Every mark of a discipline as COPY reads it, in portions; `isLeftOut` names those that are still to be given. */
export function* copyLines(
  { sessionId, entryIds, aspects, judgeIds }: Seeded,
  isLeftOut: (entry: number, aspect: number, judge: number) => boolean = () => false,
): Generator<string> {
  const at = new Date().toISOString()
  const source = newId().slice(0, 24)
  let n = 0
  for (const [e, entryId] of entryIds.entries()) {
    const lines: string[] = []
    for (const [a, { id }] of aspects.entries())
      for (const [j, judgeId] of judgeIds.entries()) {
        if (isLeftOut(e, a, j)) continue
        const commandId = source + (++n).toString(16).padStart(12, '0')
        const value = formatPoints(markOf(e, a, j))
        lines.push([sessionId, entryId, id, judgeId, 1, 1, value, 'f', commandId, at].join('\t'))
      }
    yield `${lines.join('\n')}\n`
  }
}

/** Loads many lines quickly: their foreign keys, which are known to hold, are not looked up. */
export async function loadMarks(connection: Connection, lines: Iterable<string>): Promise<void> {
  const own = await connection.sql.reserve()
  try {
    await own`set session_replication_role = replica`
    await copyMarks({ sql: own }, lines)
    await own`reset session_replication_role`
  } finally {
    own.release()
  }
}

/** Loads lines into the table of marks by COPY. */
export async function copyMarks({ sql }: Pick<Connection, 'sql'>, lines: Iterable<string> | Readable): Promise<void> {
  const into = await sql.unsafe(`copy mark (${columns}) from stdin`).writable()
  await pipeline(lines instanceof Readable ? lines : Readable.from(lines), into)
}
