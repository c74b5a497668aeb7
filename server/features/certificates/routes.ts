import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import {
  type CertificateSheet,
  CertificateView,
  RevokeReason,
  VerifiedCertificate,
} from '#domain/certificates/contract'
import { Id } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { issueCertificates } from './issue-certificates.ts'
import { certificateView, findCertificates, getCertificate, getPublicSheet, registerReader } from './register.ts'
import { renderCertificate } from './render/render-certificate.ts'
import { revokeCertificate } from './revoke-certificate.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })
const AtCertificate = Type.Object({ certificateId: Id })
const ByCode = Type.Object({ code: Type.String({ minLength: 1, maxLength: 64 }) })
/** Typesetting takes the processor's time: so many calls a minute from one address. */
const costly = { rateLimit: { max: 120, timeWindow: 60_000 } } as const
const Pdf = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'a PDF document' })

/** Certificates: issued and revoked at the desk, verified and printed by whoever has their code. */
export function certificates(app: App, platform: Platform): void {
  deskRoutes(app, platform)
  verifyRoutes(app, platform)
}

function deskRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.post(
    '/api/disciplines/:disciplineId/certificates',
    {
      config: { access: { roles: runners, at: 'discipline' } },
      schema: {
        params: AtDiscipline,
        body: Type.Object({ commandId: Id }),
        response: { 200: Type.Object({ issued: Type.Integer(), revoked: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId }, actor }) => {
      const verifyUrl = (code: string) => new URL(`/verify/${code}`, platform.publicUrl()).href
      return execute(platform, issueCertificates(verifyUrl), params, { actor, commandId })
    },
  )
  app.get(
    '/api/disciplines/:disciplineId/certificates',
    {
      config: { access: { roles: staff, at: 'discipline' } },
      schema: {
        params: AtDiscipline,
        response: { 200: Type.Object({ certificates: Type.Array(CertificateView) }) },
      },
    },
    async ({ params }) => ({ certificates: (await findCertificates(db, params.disciplineId)).map(certificateView) }),
  )
  app.get(
    '/api/certificates/:certificateId/pdf',
    {
      config: { access: { roles: staff, at: 'certificate' } },
      schema: { params: AtCertificate, response: { 200: Pdf } },
    },
    async ({ params }, reply) => sendPdf(reply, (await getCertificate(db, params.certificateId)).sheet),
  )
  app.post(
    '/api/certificates/:certificateId/revoke',
    {
      config: { access: { roles: runners, at: 'certificate' } },
      schema: {
        params: AtCertificate,
        body: Type.Object({ commandId: Id, reason: RevokeReason }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, revokeCertificate, { ...params, reason }, { actor, commandId }),
  )
}

function verifyRoutes(app: App, { db }: Platform): void {
  const verify = registerReader(db)
  app.get(
    '/api/verify/:code',
    {
      config: { access: 'public' },
      schema: { params: ByCode, response: { 200: Type.Object({ certificate: VerifiedCertificate }) } },
    },
    async ({ params }) => ({ certificate: await verify(params.code) }),
  )
  app.get(
    '/api/verify/:code/pdf',
    { config: { access: 'public', passesSeal: true, ...costly }, schema: { params: ByCode, response: { 200: Pdf } } },
    async ({ params }, reply) => sendPdf(reply, await getPublicSheet(db, params.code)),
  )
}

/** The certificate as a file that the browser shows; nobody keeps a copy, for it may be revoked. */
async function sendPdf(reply: FastifyReply, sheet: CertificateSheet) {
  const pdf = await renderCertificate(sheet)
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${sheet.number}.pdf"`)
    .header('cache-control', 'no-store')
    .send(pdf)
}
