import { connect } from '#db/client'
import { mark } from '#db/schema/scoring'
import { points } from '#domain/kit/points'
import { verifyAudit } from '../../server/platform/verify-audit.ts'
import type { AcknowledgedMark } from '../play/judge.ts'

/** What the database holds, beside what was acknowledged. */
export interface Kept {
  /** Acknowledged marks that are not there. */
  readonly lost: number
  /** Commands that are there more than once. */
  readonly doubled: number
  /** Acknowledged marks that are there with another value, place or revision. */
  readonly wrong: number
  /** Marks that were never acknowledged: nobody stopped before the answer. */
  readonly unasked: number
  readonly auditFaults: number
}

/** Reads every mark and every chain of a database. */
export async function whatIsKept(url: string, acknowledged: readonly AcknowledgedMark[]): Promise<Kept> {
  const connection = await connect(url, { max: 2 })
  try {
    const rows = await connection.db.select().from(mark)
    const there = new Map(rows.map((row) => [row.commandId, row]))
    const asked = new Set(acknowledged.map(({ commandId }) => commandId))
    const isWrong = (given: AcknowledgedMark) => {
      const row = there.get(given.commandId)
      return row !== undefined && !isSame(row, given)
    }
    return {
      lost: acknowledged.filter(({ commandId }) => !there.has(commandId)).length,
      doubled: rows.length - there.size,
      wrong: acknowledged.filter(isWrong).length,
      unasked: [...there.keys()].filter((id) => !asked.has(id)).length,
      auditFaults: (await verifyAudit(connection.db)).faults.length,
    }
  } finally {
    await connection.close()
  }
}

const isSame = (row: typeof mark.$inferSelect, given: AcknowledgedMark) =>
  row.entryId === given.entryId &&
  row.aspectId === given.aspectId &&
  row.judgeId === given.judgeId &&
  row.revision === given.revision &&
  row.value === (given.value === null ? null : points(given.value))
