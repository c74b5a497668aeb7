import { staff } from '#domain/people/access'
import type { Platform } from '../../platform/feature.ts'
import { whyNotListenAt } from '../../platform/http/access.ts'
import type { TopicKind } from '../../platform/live/hub.ts'
import { disciplineKey } from '../events/keys.ts'
import { sessionIds } from '../rankings/discipline-points.ts'
import { unconfirmedSheets } from '../rankings/publish-result.ts'
import type { HeldRecheck } from '../rankings/recheck-progress.ts'
import { type Books, signaturesKey } from '../scoring/books.ts'
import { recheckKey } from './keys.ts'
import { readStanding, summaryOf } from './standing.ts'

/** `recheck:<discipline>`: how far its re-check is; who watches reads the rest by the route when it has moved. */
export function recheckTopic({ db }: Platform, books: Books): TopicKind {
  return {
    name: 'recheck',
    parts: ['id'],
    whyNotListen: (actor, [disciplineId]) => whyNotListenAt(db, actor, staff, 'discipline', disciplineId),
    // Marks alone move nothing: a sheet that takes marks again was unlocked before, and is signed after.
    watches: async ([disciplineId = '']) => [
      recheckKey(disciplineId),
      disciplineKey(disciplineId),
      ...(await sessionIds(db, disciplineId)).map(signaturesKey),
    ],
    async produce([disciplineId = '']) {
      const found = await readStanding(db, books, disciplineId)
      const { held } = found
      const head = held
        ? { ...summaryOf(found, held), moved: movedTo(held) }
        : { unconfirmed: unconfirmedSheets(found.entries, found.books) }
      return { head, rows: new Map() }
    },
  }
}

/** Changes whenever something of the re-check was done. */
function movedTo({ sheets, findings, row }: HeldRecheck): string {
  const newest = [...sheets.values()].reduce((at, sheet) => Math.max(at, sheet.at.getTime()), 0)
  return [row.drawnAt?.getTime() ?? 0, sheets.size, newest, ...findings.map(({ state }) => state)].join()
}
