import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import type { Role } from '#domain/people/contract'
import type { App, Platform } from '../../platform/feature.ts'
import { getFile, sendFile } from './documents.ts'

/** Those who run a batch, watch over it or decide on its applications; the candidate has an address of their own. */
const concerned: readonly Role[] = ['administrator', 'manager', 'authority', 'reviewer']

const File = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' })

/** Photos and evidence of applications, for those who decide on them. */
export function documentRoutes(app: App, { db }: Platform): void {
  app.get(
    '/api/applications/:applicationId/documents/:documentId',
    {
      config: { access: { roles: concerned, at: 'application' }, passesSeal: true },
      schema: { params: Type.Object({ applicationId: Id, documentId: Id }), response: { 200: File } },
    },
    async ({ params: { applicationId, documentId } }, reply) =>
      sendFile(reply, await getFile(db, applicationId, documentId)),
  )
}
