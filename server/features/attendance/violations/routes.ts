import Type from 'typebox'
import { ViolationRule } from '#domain/attendance/contract'
import {
  NewViolation,
  OwnViolation,
  ViolationDecision,
  ViolationReply,
  ViolationRuleView,
  ViolationView,
} from '#domain/attendance/violations'
import { Day, Id } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import type { Role } from '#domain/people/contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { checkFields, readUpload } from '../../../platform/http/upload.ts'
import { refuseBroken } from '../../../platform/images/image.ts'
import { ownPerson } from '../../people/own-person.ts'
import { doorkeepers } from '../door/doorkeepers.ts'
import { decideViolation } from './decide-violation.ts'
import { addEvidence, getEvidence } from './evidence.ts'
import { findOwnViolations, findViolations } from './queries.ts'
import { recordViolation } from './record-violation.ts'
import { replyViolation } from './reply-violation.ts'
import { findRules, retireViolationRule, saveViolationRule } from './rules.ts'

const AtViolation = Type.Object({ violationId: Id })
const CommandId = Type.Object({ commandId: Id })
const Nothing = Type.Object({})
const Recorded = Type.Object({ violationId: Id, replyUntil: Day })
/** Who sees what happens in a room. */
const witnesses: readonly Role[] = [...doorkeepers, 'chief-judge']
const keepers: readonly Role[] = ['administrator', 'authority']

/** Violations: recorded with evidence, replied to, decided; and the kinds that there are. */
export function violationRoutes(app: App, platform: Platform): void {
  ruleRoutes(app, platform)
  recordingRoutes(app, platform)
  evidenceRoutes(app, platform)
  ownRoutes(app, platform)
}

function ruleRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/violation-rules',
    {
      config: { access: 'known' },
      schema: { response: { 200: Type.Object({ rules: Type.Array(ViolationRuleView) }) } },
    },
    async () => ({ rules: await findRules(platform.db) }),
  )
  app.put(
    '/api/violation-rules',
    {
      config: { access: { roles: keepers, at: 'system' } },
      schema: {
        body: Type.Object({ commandId: Id, rule: ViolationRule }),
        response: { 200: Type.Object({ ruleId: Id, version: Type.Integer() }) },
      },
    },
    ({ body: { commandId, rule }, actor }) => execute(platform, saveViolationRule, { rule }, { actor, commandId }),
  )
  app.post(
    '/api/violation-rules/retire',
    {
      config: { access: { roles: keepers, at: 'system' } },
      schema: {
        body: Type.Object({ commandId: Id, code: Type.String({ pattern: '^[a-z0-9-]{2,40}$' }) }),
        response: { 200: Nothing },
      },
    },
    ({ body: { commandId, code }, actor }) => execute(platform, retireViolationRule, { code }, { actor, commandId }),
  )
}

function recordingRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/events/:eventId/violations',
    {
      config: { access: { roles: staff, at: 'event' }, names: true },
      schema: {
        params: Type.Object({ eventId: Id }),
        response: { 200: Type.Object({ violations: Type.Array(ViolationView) }) },
      },
    },
    async ({ params: { eventId } }) => ({ violations: await findViolations(platform, eventId) }),
  )
  app.post(
    '/api/sessions/:sessionId/violations',
    {
      config: { access: { roles: witnesses, at: 'session' }, names: true },
      schema: {
        params: Type.Object({ sessionId: Id }),
        body: Type.Intersect([CommandId, NewViolation]),
        response: { 200: Recorded },
      },
    },
    ({ params: { sessionId }, body: { commandId, entryId, ruleId, words }, actor, place }) => {
      const input = { eventId: place.eventId ?? '', sessionId, entryId, ruleId, words }
      return execute(platform, recordViolation, input, { actor, commandId })
    },
  )
  app.post(
    '/api/events/:eventId/violations',
    {
      config: { access: { roles: runners, at: 'event' }, names: true },
      schema: {
        params: Type.Object({ eventId: Id }),
        body: Type.Intersect([CommandId, NewViolation]),
        response: { 200: Recorded },
      },
    },
    ({ params: { eventId }, body: { commandId, entryId, ruleId, words }, actor }) => {
      const input = { eventId, sessionId: null, entryId, ruleId, words }
      return execute(platform, recordViolation, input, { actor, commandId })
    },
  )
  app.post(
    '/api/violations/:violationId/reply',
    {
      config: { access: { roles: runners, at: 'violation' } },
      schema: { params: AtViolation, body: Type.Intersect([CommandId, ViolationReply]), response: { 200: Nothing } },
    },
    ({ params, body: { commandId, words }, actor }) =>
      execute(platform, replyViolation, { ...params, words }, { actor, commandId }),
  )
  app.post(
    '/api/violations/:violationId/decision',
    {
      config: { access: { roles: runners, at: 'violation' } },
      schema: { params: AtViolation, body: Type.Intersect([CommandId, ViolationDecision]), response: { 200: Nothing } },
    },
    ({ params, body: { commandId, confirm, reason }, actor }) =>
      execute(platform, decideViolation, { ...params, confirm, reason }, { actor, commandId }),
  )
}

function evidenceRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/violations/:violationId/files',
    {
      config: { access: { roles: witnesses, at: 'violation' }, passesSeal: true },
      schema: { params: AtViolation, response: { 200: Type.Object({ fileId: Id }) } },
    },
    async (request) => {
      const { fileName, bytes, fields } = await readUpload(request)
      const { commandId } = checkFields(CommandId, fields)
      await refuseBroken(bytes, 'document-broken')
      const input = { ...request.params, name: fileName, content: bytes.toString('base64') }
      return execute(platform, addEvidence, input, { actor: request.actor, commandId })
    },
  )
  app.get(
    '/api/violations/:violationId/files/:fileId',
    {
      config: { access: { roles: [...staff, 'invigilator'], at: 'violation' }, names: true },
      schema: { params: Type.Object({ violationId: Id, fileId: Id }) },
    },
    async ({ params: { violationId, fileId } }, reply) => {
      const { type, content, name } = await getEvidence(platform.db, violationId, fileId)
      return reply
        .type(type)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'private, no-store')
        .send(content)
    },
  )
}

function ownRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/my/violations',
    {
      config: { access: 'own' },
      schema: { response: { 200: Type.Object({ violations: Type.Array(OwnViolation) }) } },
    },
    async ({ actor }, reply) => {
      void reply.header('cache-control', 'private, no-store')
      return { violations: await findOwnViolations(platform.db, ownPerson(actor), platform.clock()) }
    },
  )
  app.post(
    '/api/my/violations/:violationId/reply',
    {
      config: { access: 'own' },
      schema: { params: AtViolation, body: Type.Intersect([CommandId, ViolationReply]), response: { 200: Nothing } },
    },
    ({ params, body: { commandId, words }, actor }) =>
      execute(platform, replyViolation, { ...params, words }, { actor, commandId }),
  )
}
