import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { formatPoints } from '#domain/kit/points'
import type { NewMark } from '../take-mark.ts'

/** So many rows go to the database in one statement. */
const BATCH = 10_000

/**
 * Writes rows in large statements of columns. While the database writes one, the next is being judged; never more than
 * two wait in memory.
 */
export class RowWriter {
  #rows: NewMark[] = []
  #written = 0
  #writing: Promise<unknown> = Promise.resolve()

  /** `source` is a fresh identifier: the marks' own command identifiers are counted on from it. */
  constructor(
    readonly tx: Tx,
    readonly source: string,
  ) {}

  async add(row: NewMark): Promise<void> {
    this.#rows.push(row)
    if (this.#rows.length >= BATCH) await this.#flush()
  }

  /** Writes what is left. */
  async end(): Promise<void> {
    if (this.#rows.length > 0) await this.#flush()
    await this.#writing
  }

  async #flush(): Promise<void> {
    const rows = this.#rows
    const before = this.#written
    this.#rows = []
    this.#written += rows.length
    await this.#writing
    this.#writing = insertRows(this.tx, rows, this.source, before)
    // Whoever waits for it learns of a failure; until then nobody else has to.
    this.#writing.catch(() => undefined)
  }
}

/** The rows of one session, entered at one time from no tablet. */
async function insertRows(tx: Tx, rows: readonly NewMark[], source: string, before: number): Promise<void> {
  const [first] = rows
  if (!first) return
  const column = (text: (row: NewMark) => string | number | boolean) => `{${rows.map(text).join(',')}}`
  const values = sql`
    select ${first.sessionId}::uuid, entry_id, aspect_id, judge_id, round, revision, value, absent,
      (${source.slice(0, 24)} || lpad(to_hex(${before}::int + n), 12, '0'))::uuid, ${first.at.toISOString()}::timestamptz
    from unnest(
      ${column(({ entryId }) => entryId)}::uuid[],
      ${column(({ aspectId }) => aspectId)}::uuid[],
      ${column(({ judgeId }) => judgeId)}::uuid[],
      ${column(({ round }) => round)}::int[],
      ${column(({ revision }) => revision)}::int[],
      ${column(({ value }) => (value === null ? 'null' : formatPoints(value)))}::numeric[],
      ${column(({ absent }) => absent)}::boolean[]
    ) with ordinality as line (entry_id, aspect_id, judge_id, round, revision, value, absent, n)
    order by n`
  await tx.execute(sql`
    insert into mark (session_id, entry_id, aspect_id, judge_id, round, revision, value, absent, command_id, at)
    ${values}`)
}
