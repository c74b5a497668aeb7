import type { FastifyInstance } from 'fastify'
import { begin } from './activity.ts'
import { watchLag } from './watch-lag.ts'

/** Notes each request by its route's pattern while it is answered, and watches the event loop while the application runs. */
export function noteRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ method, routeOptions: { url = 'no route' }, ws }, reply) => {
    // A live connection stays for hours; what is made for it is noted topic by topic.
    if (!ws) reply.raw.once('close', begin(`${method} ${url}`))
  })
  let stop = () => {}
  app.addHook('onReady', async () => {
    stop = watchLag(app.log)
  })
  app.addHook('onClose', async () => stop())
}
