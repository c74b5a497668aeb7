import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { databaseTrouble } from '#db/database-error'
import { Refused } from '#domain/kit/refusal'
import { NotSignedIn } from './access.ts'
import { statusOf } from './statuses.ts'

/** The body of every answer that is no success. */
interface ErrorBody {
  readonly kind: 'refusal' | 'invalid' | 'fault'
  readonly code: string
  readonly facts?: Readonly<Record<string, string | number | null>>
  readonly field?: string
}

/** Maps refusals, contract errors and faults to answers; a fault says nothing but its request id. */
export function mapErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply))
  app.setNotFoundHandler({ config: { access: 'public' } } as never, (request, reply) =>
    send(request, reply, 404, { kind: 'refusal', code: 'not-found', facts: { what: 'address' } }),
  )
}

function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Refused) {
    const { code, facts } = error.refusal
    const status = statusOf(code)
    if (isForNow(status) && facts.seconds) reply.header('retry-after', facts.seconds)
    return send(request, reply, status, { kind: 'refusal', code, facts })
  }
  if (error instanceof NotSignedIn) return send(request, reply, 401, { kind: 'refusal', code: 'not-signed-in' })
  if (error.validation) return send(request, reply, 400, invalid(error))
  const status = error.statusCode ?? 500
  if (status === 413) return send(request, reply, 413, { kind: 'refusal', code: 'body-too-large' })
  if (status >= 400 && status < 500) return send(request, reply, status, { kind: 'invalid', code: 'request-invalid' })
  request.log.error({ err: error }, 'fault')
  // Trouble of the database: the sender may try again, and says so to its user.
  const trouble = databaseTrouble(error)
  return send(request, reply, trouble ? 503 : 500, { kind: 'fault', code: trouble ?? 'fault' })
}

/** Whether the same call may well succeed a little later. */
const isForNow = (status: number) => status === 429 || status === 503

function invalid(error: FastifyError): ErrorBody {
  const [first] = error.validation ?? []
  const missing = first?.params && 'missingProperty' in first.params ? `/${String(first.params.missingProperty)}` : ''
  const extra =
    first?.params && 'additionalProperty' in first.params ? `/${String(first.params.additionalProperty)}` : ''
  const path = `${first?.instancePath ?? ''}${missing}${extra}`.slice(1).replaceAll('/', '.')
  return {
    kind: 'invalid',
    code: 'field-invalid',
    field: path || (error.validationContext ?? 'body'),
    facts: { rule: first?.keyword ?? null },
  }
}

function send(request: FastifyRequest, reply: FastifyReply, status: number, body: ErrorBody) {
  return reply.code(status).send({ error: { ...body, requestId: request.id } })
}
