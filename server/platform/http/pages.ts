import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { isId } from '#domain/kit/ids'
import { Refused } from '#domain/kit/refusal'
import type { Actor } from '#domain/people/contract'
import { busyPage } from './busy-page.ts'
import { forEverybody } from './caching.ts'
import { fillDocument, type Language, languageOf, type PlainPage } from './document.ts'
import { statusOf } from './statuses.ts'

/** What a plain page is asked for. */
export interface PlainRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly actor: Actor
  readonly language: Language
  /** Lets the page be kept for strangers until something is woken that has one of the identifiers in its key. */
  readonly mayKeep: (ids: readonly string[]) => Promise<void>
}

/** An address of the public's page that is readable without JavaScript. */
export interface PlainRoute {
  readonly url: string
  read(request: PlainRequest): Promise<PlainPage>
}

/** The pages of the built client, by the addresses that they serve. */
const pages: readonly { readonly file: string; readonly prefixes: readonly string[] }[] = [
  { file: 'judge.html', prefixes: ['/judge'] },
  { file: 'desk.html', prefixes: ['/desk'] },
  { file: 'supervise.html', prefixes: ['/supervise'] },
  { file: 'checkin.html', prefixes: ['/checkin'] },
]

/** The page that reads QR codes: where a browser can't by itself, by a module of machine code from this server. */
const scanner = 'checkin.html'

function allowMachineCode(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy') ?? '')
  reply.header('content-security-policy', policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"))
}

/**
 * Serves the built client: files with a hash in their name for ever, pages fresh each time, both as the compressed copy
 * that the build put beside them where the reader takes it.
 */
export async function servePages(app: FastifyInstance, folder: string, plain: readonly PlainRoute[]): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    cacheControl: false,
    preCompressed: true,
  })
  for (const route of plain) servePlain(app, join(folder, 'index.html'), route)
  app.route({
    method: 'GET',
    url: '/*',
    config: { access: 'public', isFile: true },
    schema: { hide: true },
    handler: (request, reply) => {
      const path = (request.params as { '*': string })['*']
      const isFile = /\.[a-z0-9]+$/.test(path) && !path.includes('..')
      if (path.startsWith('api/')) return reply.callNotFound()
      reply.header('vary', 'accept-encoding')
      if (isFile) return reply.header('cache-control', cacheOf(path)).sendFile(path)
      const file = pageOf(`/${path}`)
      if (file === scanner) allowMachineCode(reply)
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').sendFile(file)
    },
  })
}

/** Serves the public's page with the content of an address in it; what may not be seen leaves the page as it is. */
function servePlain(app: FastifyInstance, file: string, { url, read }: PlainRoute): void {
  app.route({
    method: 'GET',
    url,
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (request, reply) => {
      const language = languageOf(request.headers['accept-language'])
      const { params, query, actor } = request as typeof request & PlainRequest
      const mayKeep = (ids: readonly string[]) => request.mayKeep(ids)
      const page = await readNamed(read, { params, query, actor, language, mayKeep }).catch((error: unknown) => {
        if (error instanceof Refused) return null
        throw error
      })
      const document = await readFile(file, 'utf8')
      return reply
        .headers({ 'cache-control': page?.shared ? forEverybody : 'no-cache', vary: 'accept-language' })
        .type('text/html; charset=utf-8')
        .send(page ? fillDocument(document, language, page) : document)
    },
    // Whoever reads without JavaScript is told in words; where the client runs, it tries again by itself.
    errorHandler: async (error, request, reply) => {
      if (!(error instanceof Refused) || statusOf(error.refusal.code) !== 503) throw error
      const language = languageOf(request.headers['accept-language'])
      const document = await readFile(file, 'utf8')
      return reply
        .code(503)
        .headers({ 'retry-after': Number(error.refusal.facts.seconds), vary: 'accept-language' })
        .type('text/html; charset=utf-8')
        .send(fillDocument(document, language, busyPage(language)))
    },
  })
}

/** A page about something that its address names; nothing has a name that is no identifier. */
async function readNamed(read: PlainRoute['read'], request: PlainRequest) {
  const isWrong = Object.entries(request.params).some(([name, text]) => name.endsWith('Id') && !isId(text ?? ''))
  return isWrong ? null : read(request)
}

const cacheOf = (path: string) => (path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')

function pageOf(path: string): string {
  const page = pages.find(({ prefixes }) => prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)))
  return page?.file ?? 'index.html'
}
