import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { ScoreProblemView } from '#domain/outcomes/contract'
import type { ScoresRead } from '#domain/outcomes/score-lines'
import { runners } from '#domain/people/access'
import type { Role } from '#domain/people/contract'
import { execute, type Request } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { type DeliverScores, deliverScores, WrongScores } from './deliver-scores.ts'
import { readDelivery } from './read-delivery.ts'
import { shownProblems } from './score-queries.ts'

const deliverers: readonly Role[] = [...runners, 'test-system']

/** What is taken of a test system at most. */
const LARGEST_DELIVERY = 10 * 1024 * 1024

/** A refused delivery: the refusal, and beside it each problem. */
export const Wrong = Type.Object({
  error: Type.Object({
    kind: Type.String(),
    code: Type.String(),
    facts: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))),
    requestId: Type.String(),
  }),
  problems: Type.Optional(Type.Array(ScoreProblemView)),
})
export const Taken = Type.Object({ importId: Id, scores: Type.Integer() })

/** Takes a delivery, or answers what is wrong with each of its rows. */
export async function answer(
  platform: Platform,
  read: ScoresRead,
  input: DeliverScores,
  request: Request,
  reply: FastifyReply,
) {
  try {
    return await execute(platform, deliverScores(read), input, request)
  } catch (reason) {
    if (!(reason instanceof WrongScores)) throw reason
    const { code, facts } = reason.refusal
    const error = { kind: 'refusal', code, facts: { ...facts }, requestId: reply.request.id }
    return reply.code(422).send({ error, problems: shownProblems(reason.problems).problems })
  }
}

/**
 * What a test system sends: an object with `scores`, or an object a line. The bytes are what is hashed, so that both sides can
 * compare what was sent.
 */
export function deliveryRoutes(app: App, platform: Platform): void {
  app.removeContentTypeParser(['application/json', 'application/x-ndjson'])
  app.addContentTypeParser(
    ['application/json', 'application/x-ndjson'],
    { parseAs: 'buffer', bodyLimit: LARGEST_DELIVERY },
    (_request, body, done) => done(null, body),
  )
  app.post(
    '/api/disciplines/:disciplineId/scores',
    {
      config: { access: { roles: deliverers, at: 'discipline' } },
      schema: {
        description:
          'Scores from a test system, with its key as a bearer. A body {"scores": [...]} of application/json, or an object a line of application/x-ndjson: {"number" | "ticket" | "document": ..., "points": "78.5"} or {"ticket": 12, "absent": true}. The same commandId with the same bytes is taken once.',
        consumes: ['application/json', 'application/x-ndjson'],
        params: Type.Object({ disciplineId: Id }),
        querystring: Type.Object({
          commandId: Id,
          /** Whether nobody may be missing. */
          complete: Type.Optional(Type.Enum(['true', 'false'])),
        }),
        response: { 200: Type.Object({ ...Taken.properties, hash: Type.String() }), 422: Wrong },
      },
    },
    async ({ params, query: { commandId, complete }, actor, body, headers }, reply) => {
      if (!Buffer.isBuffer(body)) throw new Refused(refuse('file-missing'))
      const fileHash = sha256(body)
      const read = await readDelivery(body, headers['content-type'] ?? '')
      const said = { source: 'api', fileName: `api-${fileHash.slice(0, 12)}`, fileHash } as const
      const input: DeliverScores = { ...params, ...said, expected: complete === 'true' ? 'all' : 'none' }
      const taken = await answer(platform, read, input, { actor, commandId }, reply)
      // What is wrong was answered already.
      return reply.sent ? reply : { ...taken, hash: fileHash }
    },
  )
}
