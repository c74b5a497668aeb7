import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf, staff } from '#domain/people/access'
import { Beat, type PresenceView } from '#domain/sessions/presence'
import type { App, Platform } from '../../platform/feature.ts'
import { whyNotListenAt } from '../../platform/http/access.ts'
import type { TopicKind } from '../../platform/live/hub.ts'
import { judgesOf } from './messages.ts'
import { type Heard, Presences } from './presences.ts'

/** How often those who left without a word are looked for, in milliseconds. */
const LOOK_EVERY = 2_000

const presenceKey = (sessionId: string): string => `presence:${sessionId}`

/** A beat as it travels to every node, within a wake-up's key: nothing of it is written down. */
const BEAT = 'beat:'
const beatKey = (device: string, heard: Omit<Heard, 'heardAt'> | null) => BEAT + JSON.stringify([device, heard])
const readBeat = (key: string) => JSON.parse(key.slice(BEAT.length)) as [string, Omit<Heard, 'heardAt'> | null]

/** Who is on which sheet: said by the judges' devices every few seconds, forgotten when they fall silent. */
export function presenceRoutes(app: App, platform: Platform): void {
  const presences = new Presences()
  const { live, clock, db } = platform
  const look = setInterval(() => {
    if (!presences.isEmpty) live.stir(presences.forget(clock().getTime()).map(presenceKey))
  }, LOOK_EVERY).unref()
  app.addHook('onClose', async () => clearInterval(look))
  live.observe((dirty) => {
    for (const key of dirty ?? []) {
      if (!key.startsWith(BEAT)) continue
      const [device, heard] = readBeat(key)
      presences.hear(device, heard && { ...heard, heardAt: clock().getTime() })
    }
  })
  live.offer(presenceTopic(platform, presences))
  app.post(
    '/api/sessions/:sessionId/presence',
    {
      config: { access: { roles: ['judge'], at: 'session' } },
      schema: { params: Type.Object({ sessionId: Id }), body: Beat, response: { 200: Type.Object({}) } },
    },
    async ({ params: { sessionId }, body: { device, at }, actor }) => {
      const personId = personOf(actor) ?? ''
      if (!(await judgesOf(db, sessionId)).has(personId)) throw new Refused(refuse('not-on-panel'))
      const key = `${personId} ${device}`
      const before = presences.in(sessionId, clock().getTime()).find(([known]) => known === key)?.[1]
      const moved = before?.entryId !== at?.entryId || before?.subCriterionId !== at?.subCriterionId
      // The key of the topic goes along only where somebody moved: a beat that says nothing new computes nothing.
      live.wake([beatKey(key, at && { sessionId, personId, ...at }), ...(moved ? [presenceKey(sessionId)] : [])])
      return {}
    },
  )
}

/** `presence:<session>`: who is on which sheet, by device, for the judges of the session and its staff. */
function presenceTopic({ db, clock }: Platform, presences: Presences): TopicKind {
  return {
    name: 'presence',
    parts: ['id'],
    async whyNotListen(actor, [sessionId = '']) {
      const refusal = await whyNotListenAt(db, actor, [...staff, 'judge'], 'session', sessionId)
      if (refusal || !(await whyNotListenAt(db, actor, staff, 'session', sessionId))) return refusal
      return (await judgesOf(db, sessionId)).has(personOf(actor) ?? '') ? null : 'not-allowed'
    },
    watches: async ([sessionId = '']) => [presenceKey(sessionId)],
    async produce([sessionId = '']) {
      const judges = await judgesOf(db, sessionId)
      const rows = presences.in(sessionId, clock().getTime()).flatMap(([device, heard]): [string, PresenceView][] => {
        const { personId, entryId, subCriterionId } = heard
        const name = judges.get(personId)
        return name === undefined ? [] : [[device, { personId, name, entryId, subCriterionId }]]
      })
      return { head: null, rows: new Map(rows) }
    },
  }
}
