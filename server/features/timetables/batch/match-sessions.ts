import type { session } from '#db/schema/sessions'
import type { ProposedSession, TimetableContent } from '#domain/timetables/batch-contract'
import { isHeld } from './problem-of.ts'
import type { TimetabledBatch } from './read-batch.ts'

/** A session as it is to be: one that is there already, or a new one. */
export interface SessionChange {
  readonly sessionId: string | null
  /** Whether it is there already, in the same room. */
  readonly sameRoom: boolean
  readonly row: Pick<typeof session.$inferInsert, 'disciplineId' | 'roomId' | 'name' | 'place' | 'startsAt' | 'endsAt'>
  readonly entryIds: readonly string[]
}

/**
 * Which session of the batch each proposed one becomes, so that rosters and addresses stay: one of the same discipline in
 * the same room at the same time, else in the same room, else any. They are numbered by discipline in the order of time.
 */
export function matchSessions(batch: TimetabledBatch, { sessions }: TimetableContent): SessionChange[] {
  const free = batch.sessions.filter((one) => !isHeld(one)).map(({ row }) => row)
  const claim = (fits: (row: (typeof free)[number]) => boolean) => {
    const at = free.findIndex(fits)
    return at < 0 ? null : (free.splice(at, 1)[0] ?? null)
  }
  const wanted = [...sessions].sort(byTime)
  const claimed = new Map<ProposedSession, (typeof free)[number]>()
  const degrees: readonly ((of: ProposedSession, row: (typeof free)[number]) => boolean)[] = [
    (of, row) => row.roomId === of.roomId && row.startsAt.getTime() === Date.parse(of.startsAt),
    (of, row) => row.roomId === of.roomId,
    () => true,
  ]
  for (const fits of degrees)
    for (const of of wanted) {
      if (claimed.has(of)) continue
      const found = claim((row) => row.disciplineId === of.disciplineId && fits(of, row))
      if (found) claimed.set(of, found)
    }
  const counts = new Map<string, number>()
  for (const one of batch.sessions.filter(isHeld)) count(counts, one.row.disciplineId)
  return wanted.map((of) => {
    const own = claimed.get(of) ?? null
    return {
      sessionId: own?.id ?? null,
      sameRoom: own?.roomId === of.roomId,
      row: rowOf(batch, of, count(counts, of.disciplineId)),
      entryIds: of.entryIds,
    }
  })
}

const byTime = (a: ProposedSession, b: ProposedSession): number =>
  compare(a.startsAt, b.startsAt) || compare(a.roomId, b.roomId) || compare(a.disciplineId, b.disciplineId)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function count(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1
  counts.set(key, next)
  return next
}

/** What a session is called, and where it is. */
export function rowOf(
  batch: TimetabledBatch,
  of: Omit<ProposedSession, 'entryIds'>,
  number: number,
): SessionChange['row'] {
  const discipline = batch.parts.find(({ row }) => row.id === of.disciplineId)?.row
  const room = batch.rooms.find(({ row }) => row.id === of.roomId)
  return {
    ...{ disciplineId: of.disciplineId, roomId: of.roomId },
    name: `${discipline?.name ?? ''} ${number}`.slice(0, 200),
    place: [room?.site.name, room?.row.name].filter(Boolean).join(' ').slice(0, 200),
    ...{ startsAt: new Date(of.startsAt), endsAt: new Date(of.endsAt) },
  }
}
