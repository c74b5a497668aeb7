import { join } from 'node:path'
import Type from 'typebox'
import { Archive } from '#domain/archive/contract'
import { whyNotErase } from '#domain/archive/erasure'
import { dayOf } from '#domain/kit/city-time'
import { Id } from '#domain/kit/ids'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { accountCookie } from '../../platform/http/actor.ts'
import { languageOf } from '../../platform/http/document.ts'
import { printMarked } from '../../platform/typst/print.ts'
import { clearToken } from '../people/cookies.ts'
import { ownPerson } from '../people/own-person.ts'
import { pageOf } from './archive-page.ts'
import { readErasureFacts } from './erasure-facts.ts'
import { forgetPerson } from './forget-person.ts'
import { readArchive } from './read-archive.ts'

const template = join(import.meta.dirname, 'archive.typ')
const own = { access: 'own' } as const
const Pdf = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'a PDF file' })
const Language = Type.Object({ language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) })

/** Whether the reader can be forgotten, and what stands in the way. */
const Erasure = Type.Object({
  whyNot: Type.Union([
    Type.Object({
      code: Type.String(),
      facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
    }),
    Type.Null(),
  ]),
})

/** A person's own archive: read, taken along, and given up. */
export function archive(app: App, platform: Platform): void {
  const { db, keyring, clock } = platform
  app.get('/api/my/archive', { config: own, schema: { response: { 200: Archive } } }, async ({ actor }, reply) => {
    const found = await readArchive(db, keyring, ownPerson(actor), clock())
    reply.header('cache-control', 'private, no-store')
    return found
  })
  app.get(
    '/api/my/archive.pdf',
    {
      config: { ...own, passesSeal: true, rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: { querystring: Language, response: { 200: Pdf } },
    },
    async ({ actor, query, headers }, reply) => {
      const found = await readArchive(db, keyring, ownPerson(actor), clock())
      const pdf = await printMarked(template, pageOf(found, query.language ?? languageOf(headers['accept-language'])))
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="archive-${found.madeOn}.pdf"`)
        .header('cache-control', 'private, no-store')
        .send(pdf)
    },
  )
  app.get('/api/my/erasure', { config: own, schema: { response: { 200: Erasure } } }, async ({ actor }) => {
    const why = whyNotErase(await readErasureFacts(db, ownPerson(actor), dayOf(clock())))
    return { whyNot: why && { code: why.code, facts: { ...why.facts } } }
  })
  app.post(
    '/api/my/erasure',
    {
      config: own,
      schema: {
        body: Type.Object({ commandId: Id, login: Type.String({ minLength: 1, maxLength: 200 }) }),
        response: { 200: Type.Object({}) },
      },
    },
    async ({ body: { commandId, login }, actor }, reply) => {
      await execute(platform, forgetPerson, { personId: ownPerson(actor), login }, { actor, commandId })
      clearToken(reply, platform, accountCookie)
      return {}
    },
  )
}
