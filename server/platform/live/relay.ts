import type { Logger } from 'pino'
import type { Connection } from '#db/client'
import { newToken } from '../hash.ts'
import type { Hub } from './hub.ts'

const NAME = 'touchstone_wake'
/** PostgreSQL takes 8,000 bytes in a notification: longer lists are sent in parts, and very long ones say "everything". */
const LONGEST = 7000
const MOST_PARTS = 8

/** Keys in parts that fit a notification each; null alone where they are too many. */
function partsOf(keys: readonly string[]): (readonly string[] | null)[] {
  const parts: string[][] = [[]]
  let length = 0
  for (const key of keys) {
    const bytes = Buffer.byteLength(JSON.stringify(key)) + 1
    if (length + bytes > LONGEST) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(key)
    length += bytes
  }
  return parts.length > MOST_PARTS ? [null] : parts
}

/**
 * Carries wake-ups between the nodes that share a database. A notification is only a hint, sent after the commit and
 * coalesced; when the connection was lost, every topic is computed anew.
 */
export async function joinNodes(sql: Connection['sql'], hub: Hub, log: Logger): Promise<void> {
  const node = newToken(6)
  let pending = new Set<string>()
  let sending = false

  async function sendPending(): Promise<void> {
    while (pending.size > 0) {
      const keys = [...pending]
      pending = new Set()
      for (const part of partsOf(keys)) await sql.notify(NAME, JSON.stringify({ node, keys: part }))
    }
  }

  hub.relayTo((dirty) => {
    for (const key of dirty) pending.add(key)
    if (sending) return
    sending = true
    sendPending()
      .catch((error) => log.warn({ err: error }, 'other nodes could not be woken'))
      .finally(() => {
        sending = false
      })
  })
  await sql.listen(
    NAME,
    (text) => {
      const { node: sender, keys } = JSON.parse(text) as { node: string; keys: string[] | null }
      if (sender === node) return
      if (keys) hub.stir(keys)
      else hub.stirAll()
    },
    () => hub.stirAll(),
  )
}
