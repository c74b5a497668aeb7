import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { entry } from '#db/schema/registration'
import type { SetAsideView } from '#domain/scoring/set-aside'
import { setAsides } from '../aside/queries.ts'

/** Marks of a judge on an entry that were set aside by one act, as they stood; put back, they are here too. */
export interface AsideLine {
  readonly entryId: string
  /** The entry's number: it may be in another session now. */
  readonly number: number
  readonly judge: string
  readonly marks: readonly SetAsideView['marks'][number][]
  readonly done: SetAsideView['done']
  readonly restored: SetAsideView['restored']
}

/** What was set aside in a session, act by act from the first, by entry. */
export async function asideLines(db: Db, sessionId: string): Promise<AsideLine[]> {
  const acts = (await setAsides(db, sessionId)).reverse()
  const entryIds = [...new Set(acts.flatMap(({ marks }) => marks.map((mark) => mark.entryId)))]
  if (entryIds.length === 0) return []
  const rows = await db.select({ id: entry.id, number: entry.number }).from(entry).where(inArray(entry.id, entryIds))
  const byNumber = rows.sort((a, b) => a.number - b.number)
  return acts.flatMap(({ judge, marks, done, restored }) =>
    byNumber.flatMap(({ id: entryId, number }) => {
      const own = marks.filter((mark) => mark.entryId === entryId)
      return own.length === 0 ? [] : [{ entryId, number, judge: judge.name, marks: own, done, restored }]
    }),
  )
}
