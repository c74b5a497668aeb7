import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { staff } from '#domain/people/access'
import { ShadowAlarm } from '#domain/rankings/shadow/contract'
import { Reason } from '#domain/scoring/contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { whyNotListenAt } from '../../../platform/http/access.ts'
import type { TopicKind } from '../../../platform/live/hub.ts'
import { acknowledgeAlarm, shadowKey, standingAlarms } from './alarms.ts'
import type { ShadowWatch } from './watch.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })

/** The alarms of the shadow: shown to the staff at once, acknowledged by the chief judge after a recomputation. */
export function shadowRoutes(app: App, platform: Platform, watch: ShadowWatch): void {
  platform.live.offer(shadowTopic(platform))
  app.addHook('onClose', async () => watch.close())
  app.get(
    '/api/disciplines/:disciplineId/shadow-alarms',
    {
      config: { access: { roles: staff, at: 'discipline' } },
      schema: { params: AtDiscipline, response: { 200: Type.Object({ alarms: Type.Array(ShadowAlarm) }) } },
    },
    async ({ params }) => ({ alarms: await standingAlarms(platform.db, params.disciplineId) }),
  )
  app.post(
    '/api/disciplines/:disciplineId/shadow-alarms/:alarmId/acknowledge',
    {
      config: { access: { roles: ['chief-judge'], at: 'discipline' } },
      schema: {
        params: Type.Object({ disciplineId: Id, alarmId: Id }),
        body: Type.Object({ commandId: Id, reason: Reason }),
        response: { 200: Type.Object({ differing: Type.Integer() }) },
      },
    },
    async ({ params, body: { commandId, reason }, actor }) => {
      const differing = (await watch.look(params.disciplineId))?.differences.length ?? 0
      return execute(platform, acknowledgeAlarm(differing), { ...params, reason }, { actor, commandId })
    },
  )
}

/** `shadow:<discipline>`: the alarms that stand, for the event's staff. */
function shadowTopic({ db }: Platform): TopicKind {
  return {
    name: 'shadow',
    parts: ['id'],
    whyNotListen: (actor, [disciplineId]) => whyNotListenAt(db, actor, staff, 'discipline', disciplineId),
    watches: async ([disciplineId = '']) => [shadowKey(disciplineId)],
    async produce([disciplineId = '']) {
      const alarms = await standingAlarms(db, disciplineId)
      return { head: null, rows: new Map(alarms.map((alarm) => [alarm.id, alarm])) }
    },
  }
}
