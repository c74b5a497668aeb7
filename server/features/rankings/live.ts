import { holds, staff } from '#domain/people/access'
import type { Platform } from '../../platform/feature.ts'
import type { TopicKind } from '../../platform/live/hub.ts'
import { disciplineKey, rankingKey } from '../events/keys.ts'
import type { Books } from '../scoring/books.ts'
import { getDiscipline } from './discipline-points.ts'
import { publicRanking, type Ranking, staffRanking } from './ranking.ts'

const UUID = /^[0-9a-f-]{36}$/

const stateOf = ({ head, rows }: Ranking) => ({ head, rows: new Map(rows.map((row) => [row.entryId, row])) })

/** `ranking:<discipline>:public` for anybody, `ranking:<discipline>:staff` for the event's staff: two producers. */
export function rankingTopic({ db }: Platform, books: Books): TopicKind {
  return {
    name: 'ranking',
    async whyNotListen(actor, [disciplineId = '', audience]) {
      if (!UUID.test(disciplineId)) return 'topic-unknown'
      const { discipline, eventState } = await getDiscipline(db, disciplineId)
      const isStaff = holds(actor, staff, { eventId: discipline.eventId })
      if (audience === 'public') return eventState === 'draft' && !isStaff ? 'not-found' : null
      if (audience === 'staff') return isStaff ? null : 'not-allowed'
      return 'topic-unknown'
    },
    watches: async ([disciplineId = '']) => [disciplineKey(disciplineId), rankingKey(disciplineId)],
    async produce([disciplineId = '', audience]) {
      const produced =
        audience === 'staff' ? staffRanking(db, books, disciplineId) : publicRanking(db, books, disciplineId)
      return stateOf(await produced)
    },
  }
}
