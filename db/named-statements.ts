import { LRUCache } from 'lru-cache'

/** So often a query must have come before PostgreSQL is to remember it. */
const OFTEN = 3
/** So many queries are remembered in each connection: some tens of kilobytes each. */
const MOST = 400
/** Longer ones are lists of values, of which each is another text. */
const LONGEST = 8000

const seen = new LRUCache<string, number>({ max: 2000 })
const named = new Set<string>()

/**
 * Whether a query is to be a named statement, which PostgreSQL reads and plans once for each connection rather than each
 * time. drizzle names none; those that come again and again are, up to a bound.
 */
export function isNamed(text: string): boolean {
  if (named.has(text)) return true
  if (named.size >= MOST || text.length > LONGEST) return false
  const times = (seen.get(text) ?? 0) + 1
  seen.set(text, times)
  if (times <= OFTEN) return false
  seen.delete(text)
  named.add(text)
  return true
}
