import { holds, staff } from '#domain/people/access'
import type { Platform } from '../../platform/feature.ts'
import type { TopicKind } from '../../platform/live/hub.ts'
import { disciplineKey, eventKey, rankingKey } from '../events/keys.ts'
import { getDiscipline } from './discipline-points.ts'
import type { LiveRankings } from './live-rankings.ts'

const UUID = /^[0-9a-f-]{36}$/

/** The rankings by audience: one producer each, so that what the public must not see is never at hand for it. */
export interface Audiences {
  readonly public: LiveRankings
  readonly staff: LiveRankings
}

/** `ranking:<discipline>:public` for anybody, `ranking:<discipline>:staff` for the event's staff. */
export function rankingTopic({ db }: Platform, audiences: Audiences): TopicKind {
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
    async watches([disciplineId = '']) {
      const { discipline } = await getDiscipline(db, disciplineId)
      return [disciplineKey(disciplineId), rankingKey(disciplineId), eventKey(discipline.eventId)]
    },
    async produce([disciplineId = '', audience]) {
      const { head, rows, log } = await audiences[audience === 'staff' ? 'staff' : 'public'].get(disciplineId)
      return { head, rows, log }
    },
  }
}
