import { staff } from '#domain/people/access'
import type { Platform } from '../../platform/feature.ts'
import { whyNotListenAt } from '../../platform/http/access.ts'
import type { TopicKind } from '../../platform/live/hub.ts'
import { disciplineKey, eventKey, rankingKey } from '../events/keys.ts'
import { getDiscipline, isAnnounced } from './discipline-points.ts'
import type { LiveRankings } from './live-rankings.ts'

/** The rankings by audience: one producer each, so that what the public must not see is never at hand for it. */
export interface Audiences {
  readonly public: LiveRankings
  readonly staff: LiveRankings
}

/** `ranking:<discipline>:public` for anybody, `ranking:<discipline>:staff` for the event's staff. */
export function rankingTopic({ db }: Platform, audiences: Audiences): TopicKind {
  return {
    name: 'ranking',
    parts: ['id', ['public', 'staff']],
    async whyNotListen(actor, [disciplineId = '', audience]) {
      if (audience === 'public' && (await isAnnounced(db, disciplineId))) return null
      const refusal = await whyNotListenAt(db, actor, staff, 'discipline', disciplineId)
      return refusal && audience === 'public' ? 'not-found' : refusal
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
