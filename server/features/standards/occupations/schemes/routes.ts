import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import {
  KeptScheme,
  levelOfAddress,
  noLevel,
  type SchemePlace,
  totalProblems,
} from '#domain/standards/component-scheme'
import {
  PresentScheme,
  SchemeChange,
  SchemeDraft,
  SchemeProblem,
  SchemeVersion,
  SchemeView,
} from '#domain/standards/contract'
import { problemsOf } from '#domain/standards/problems'
import { ComponentName, type ComponentRule, levels } from '#domain/standards/standard'
import { execute } from '../../../../platform/execute.ts'
import type { App, Platform } from '../../../../platform/feature.ts'
import { sha256 } from '../../../../platform/hash.ts'
import { checkFields, readUpload } from '../../../../platform/http/upload.ts'
import { findVersions, loadVersion, newestVersion } from '../../versions.ts'
import { readScheme } from '../../workbook/read-scheme.ts'
import { schemeWorkbook } from '../../workbook/write-scheme-workbook.ts'
import { byKeepers } from '../access.ts'
import { keepComponentScheme } from './keep-component-scheme.ts'
import { findKeptScheme, findKeptSchemes, findRule, getKeptScheme, type OccupationPlace } from './queries.ts'
import { removeComponentScheme } from './remove-component-scheme.ts'

const at = '/api/occupations/:occupationId/schemes/:level/:component'
const where = { occupationId: Id, level: Type.Enum([...levels, noLevel]), component: ComponentName }
const params = Type.Object(where)
const consumes = ['multipart/form-data']
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const Kept = Type.Object({ schemeId: Id, version: Type.Integer() })

/** The component that an address names. */
const placeOf = (given: {
  occupationId: string
  level: string
  component: SchemePlace['component']
}): OccupationPlace => ({
  occupationId: given.occupationId,
  level: levelOfAddress(given.level),
  component: given.component,
})

/**
 * The schemes of an occupation's components: what each is called for anybody who knows the occupation; what is in them,
 * which tells what is examined, for those who keep them.
 */
export function schemeRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.get(
    '/api/occupations/:occupationId/schemes',
    {
      config: { access: 'known' },
      schema: {
        params: Type.Object({ occupationId: Id }),
        response: { 200: Type.Object({ schemes: Type.Array(KeptScheme) }) },
      },
    },
    async ({ params: { occupationId } }) => ({ schemes: await findKeptSchemes(db, occupationId) }),
  )
  app.get(at, { config: byKeepers, schema: { params, response: { 200: PresentScheme } } }, async ({ params }) => {
    const schemeId = await findKeptScheme(db, placeOf(params))
    if (!schemeId) return { scheme: null, version: null, marks: 0 }
    const version = await newestVersion(db, schemeId)
    return { scheme: await loadVersion(db, schemeId, version), version, marks: 0 }
  })
  const exported = { config: { ...byKeepers, passesSeal: true }, schema: { params, produces: [xlsx] } }
  app.get(`${at}/workbook`, exported, async ({ params }, reply) => {
    const schemeId = await getKeptScheme(db, placeOf(params))
    const scheme = await loadVersion(db, schemeId, await newestVersion(db, schemeId))
    return reply
      .type(xlsx)
      .headers({ 'content-disposition': 'attachment; filename="marking-scheme.xlsx"', 'cache-control': 'no-store' })
      .send(await schemeWorkbook(scheme))
  })
  versionRoutes(app, platform)
  writingRoutes(app, platform)
}

/** The versions that a component's scheme has had, and what each of them says. */
function versionRoutes(app: App, { db }: Platform): void {
  app.get(
    `${at}/versions`,
    {
      config: byKeepers,
      schema: { params, response: { 200: Type.Object({ versions: Type.Array(SchemeVersion) }) } },
    },
    async ({ params }) => {
      const schemeId = await findKeptScheme(db, placeOf(params))
      return { versions: schemeId ? await findVersions(db, schemeId) : [] }
    },
  )
  app.get(
    `${at}/versions/:version`,
    {
      config: byKeepers,
      schema: {
        params: Type.Object({ ...where, version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) }),
        response: { 200: Type.Object({ scheme: SchemeView }) },
      },
    },
    async ({ params }) => {
      const schemeId = await getKeptScheme(db, placeOf(params))
      return { scheme: await loadVersion(db, schemeId, Number(params.version)) }
    },
  )
}

function writingRoutes(app: App, platform: Platform): void {
  app.post(
    `${at}/preview`,
    {
      config: byKeepers,
      schema: {
        consumes,
        params,
        response: {
          200: Type.Object({ fileHash: Type.String(), scheme: SchemeDraft, problems: Type.Array(SchemeProblem) }),
        },
      },
    },
    async (request) => {
      const { bytes } = await readUpload(request)
      const rule = await getRule(platform, placeOf(request.params))
      const { draft, problems } = await readScheme(bytes)
      return {
        fileHash: sha256(bytes),
        scheme: draft,
        problems: [...totalProblems(rule.maximum, draft), ...problems],
      }
    },
  )
  app.post(at, { config: byKeepers, schema: { consumes, params, response: { 200: Kept } } }, async (request) => {
    const { bytes, fileName, fields } = await readUpload(request)
    const { commandId } = checkFields(Type.Object({ commandId: Id }), fields)
    const { draft, problems } = await readScheme(bytes)
    const source = { fileName, fileHash: sha256(bytes) }
    const input = { ...placeOf(request.params), scheme: draft, problems, source, reason: null }
    return execute(platform, keepComponentScheme, input, { actor: request.actor, commandId })
  })
  app.put(
    at,
    {
      config: byKeepers,
      schema: {
        params,
        body: Type.Object({ commandId: Id, ...SchemeChange.properties }),
        response: { 200: Kept },
      },
    },
    ({ params, body: { commandId, scheme, base, reason = null }, actor }) => {
      const input = { ...placeOf(params), scheme, problems: problemsOf(scheme), source: null, base, reason }
      return execute(platform, keepComponentScheme, input, { actor, commandId })
    },
  )
  app.post(
    `${at}/removal`,
    { config: byKeepers, schema: { params, body: Type.Object({ commandId: Id }), response: { 200: Type.Object({}) } } },
    ({ params, body: { commandId }, actor }) =>
      execute(platform, removeComponentScheme, placeOf(params), { actor, commandId }),
  )
}

/** What the newest standard says of a component. Refuses with `standard-without-component`. */
async function getRule({ db }: Platform, place: OccupationPlace): Promise<ComponentRule> {
  const rule = await findRule(db, place)
  if (!rule) throw new Refused(refuse('standard-without-component'))
  return rule
}
