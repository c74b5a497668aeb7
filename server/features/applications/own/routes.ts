import Type from 'typebox'
import { ApplicationForm, ApplicationRouteName, DocumentPurposeName } from '#domain/applications/contract'
import { ApplyStart, OpenOfferings, OwnApplication, OwnApplications } from '#domain/applications/own-contract'
import { Id } from '#domain/kit/ids'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { sha256 } from '../../../platform/hash.ts'
import { checkFields, readUpload } from '../../../platform/http/upload.ts'
import { refuseBroken } from '../../../platform/images/image.ts'
import { ownPerson } from '../../people/own-person.ts'
import { getFile, sendFile } from '../documents.ts'
import { attachFile, removeFile } from './attach-file.ts'
import { beginApplication } from './begin-application.ts'
import { getOwn } from './facts.ts'
import { handIn, withdrawApplication } from './hand-in.ts'
import { findOpenOfferings, findOwn, getOwnView, getStart } from './queries.ts'
import { saveApplication } from './save-application.ts'

const own = { access: 'own' } as const
const CommandId = Type.Object({ commandId: Id })
const AtApplication = Type.Object({ applicationId: Id })
const AtDocument = Type.Object({ applicationId: Id, documentId: Id })
const Nothing = Type.Object({})
const File = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'a PDF, JPEG or PNG file' })

/** Applying on one's own: what is open, and a person's own applications. Whose they are is asked in each command and query. */
export function ownApplications(app: App, platform: Platform): void {
  const { db, clock, keyring } = platform
  app.get('/api/open-offerings', { config: { access: 'public' }, schema: { response: { 200: OpenOfferings } } }, () =>
    findOpenOfferings(db, clock()),
  )
  app.get(
    '/api/my/offerings/:offeringId',
    { config: own, schema: { params: Type.Object({ offeringId: Id }), response: { 200: ApplyStart } } },
    ({ params, actor }) => getStart(db, keyring, params.offeringId, ownPerson(actor), clock()),
  )
  app.get('/api/my/applications', { config: own, schema: { response: { 200: OwnApplications } } }, ({ actor }) =>
    findOwn(db, ownPerson(actor), clock()),
  )
  app.post(
    '/api/my/applications',
    {
      config: own,
      schema: {
        body: Type.Object({ commandId: Id, offeringId: Id, route: ApplicationRouteName }),
        response: { 200: AtApplication },
      },
    },
    ({ body: { commandId, ...input }, actor }) =>
      execute(platform, beginApplication, { personId: ownPerson(actor), ...input }, { actor, commandId }),
  )
  app.get(
    '/api/my/applications/:applicationId',
    { config: own, schema: { params: AtApplication, response: { 200: OwnApplication } } },
    ({ params, actor }) => getOwnView(db, keyring, params.applicationId, ownPerson(actor), clock()),
  )
  app.put(
    '/api/my/applications/:applicationId',
    {
      config: own,
      schema: {
        params: AtApplication,
        body: Type.Object({ commandId: Id, route: ApplicationRouteName, form: ApplicationForm }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, saveApplication, { personId: ownPerson(actor), ...params, ...input }, { actor, commandId }),
  )
  app.post(
    '/api/my/applications/:applicationId/hand-in',
    { config: own, schema: { params: AtApplication, body: CommandId, response: { 200: Nothing } } },
    ({ params, body: { commandId }, actor }) =>
      execute(platform, handIn, { personId: ownPerson(actor), ...params }, { actor, commandId }),
  )
  app.post(
    '/api/my/applications/:applicationId/withdraw',
    { config: own, schema: { params: AtApplication, body: CommandId, response: { 200: Nothing } } },
    ({ params, body: { commandId }, actor }) =>
      execute(platform, withdrawApplication, { personId: ownPerson(actor), ...params }, { actor, commandId }),
  )
  fileRoutes(app, platform)
}

function fileRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/my/applications/:applicationId/documents',
    {
      config: { ...own, passesSeal: true },
      schema: { params: AtApplication, response: { 200: Type.Object({ documentId: Id }) } },
    },
    async (request) => {
      const { params, actor } = request
      const personId = ownPerson(actor)
      // Whose application it is is asked before anything is read: others' files aren't even taken in.
      await getOwn(platform.db, params.applicationId, personId)
      const { fileName, bytes, fields } = await readUpload(request)
      const { commandId, purpose } = checkFields(Type.Object({ commandId: Id, purpose: DocumentPurposeName }), fields)
      await refuseBroken(bytes, purpose === 'photo' ? 'own-photo-broken' : 'document-broken')
      const input = { personId, ...params, purpose, name: fileName, hash: sha256(bytes) }
      return execute(platform, attachFile(bytes), input, { actor, commandId })
    },
  )
  app.delete(
    '/api/my/applications/:applicationId/documents/:documentId',
    { config: own, schema: { params: AtDocument, body: CommandId, response: { 200: Nothing } } },
    ({ params, body: { commandId }, actor }) =>
      execute(platform, removeFile, { personId: ownPerson(actor), ...params }, { actor, commandId }),
  )
  app.get(
    '/api/my/applications/:applicationId/documents/:documentId',
    { config: { ...own, passesSeal: true }, schema: { params: AtDocument, response: { 200: File } } },
    async ({ params: { applicationId, documentId }, actor }, reply) => {
      await getOwn(platform.db, applicationId, ownPerson(actor))
      return sendFile(reply, await getFile(platform.db, applicationId, documentId))
    },
  )
}
