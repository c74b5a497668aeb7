import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { Clean } from 'typebox/value'

/** Leaves of a body what its contract names: nothing else may reach a command, let alone a table's column. */
export function cleanBodies(app: FastifyInstance): void {
  app.addHook('preHandler', async (request) => {
    const contract = request.routeOptions.schema?.body as TSchema | undefined
    if (contract && request.body) request.body = Clean(contract, request.body)
  })
}
