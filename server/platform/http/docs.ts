import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** Serves the OpenAPI description of every route at /api/docs, open to all. Register before the routes. */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      info: { title: 'Touchstone', version: '1', description: 'Skill competitions and skill-level assessment' },
      components: {
        securitySchemes: {
          account: { type: 'apiKey', in: 'cookie', name: 'touchstone_account' },
          tablet: { type: 'apiKey', in: 'cookie', name: 'touchstone_tablet' },
        },
      },
    },
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false })
}
