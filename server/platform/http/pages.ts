import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The pages of the built client, by the addresses that they serve. */
const pages: readonly { readonly file: string; readonly prefixes: readonly string[] }[] = [
  { file: 'judge.html', prefixes: ['/judge'] },
  { file: 'desk.html', prefixes: ['/desk', '/supervise'] },
]

/** Serves the built client: files with a hash in their name for ever, pages fresh each time. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    cacheControl: false,
  })
  app.route({
    method: 'GET',
    url: '/*',
    config: { access: 'public' },
    schema: { hide: true },
    handler: (request, reply) => {
      const path = (request.params as { '*': string })['*']
      const isFile = /\.[a-z0-9]+$/.test(path) && !path.includes('..')
      if (path.startsWith('api/')) return reply.callNotFound()
      if (isFile) return reply.header('cache-control', cacheOf(path)).sendFile(path)
      return reply
        .header('cache-control', 'no-cache')
        .type('text/html; charset=utf-8')
        .sendFile(pageOf(`/${path}`))
    },
  })
}

const cacheOf = (path: string) => (path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')

function pageOf(path: string): string {
  const page = pages.find(({ prefixes }) => prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)))
  return page?.file ?? 'index.html'
}
