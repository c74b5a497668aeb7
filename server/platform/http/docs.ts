import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** Serves the OpenAPI description of every route at /api/docs. Register before the routes. */
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
  // The documentation's own routes are public, and the access rule must say so.
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'public' }
    })
    await docs.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false })
  })
}
