import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { JobView, jobKinds } from '#domain/kit/job'
import { Refused, refuse } from '#domain/kit/refusal'
import { holds, personOf, runners } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import type { App } from '../feature.ts'
import type { Jobs } from './jobs.ts'

const AtJob = Type.Object({ jobId: Id })
const AtPlace = Type.Object({ placeId: Id, kind: Type.Enum(jobKinds) })

/** How far a job is, its file, and its end: for who started it, and for those who run its place. */
export function jobRoutes(app: App, jobs: Jobs): void {
  const config = { access: 'own' } as const
  app.get('/api/jobs/:jobId', { config, schema: { params: AtJob, response: { 200: JobView } } }, ({ params, actor }) =>
    getOwn(jobs, params.jobId, actor),
  )
  app.get(
    '/api/places/:placeId/jobs/:kind',
    {
      config,
      schema: { params: AtPlace, response: { 200: Type.Object({ job: Type.Union([JobView, Type.Null()]) }) } },
    },
    async ({ params: { placeId, kind }, actor }) => {
      const job = await jobs.findNewest(placeId, kind)
      return { job: job && (await getOwn(jobs, job.id, actor)) }
    },
  )
  app.get(
    '/api/jobs/:jobId/file',
    { config: { ...config, passesSeal: true }, schema: { params: AtJob } },
    async ({ params, actor }, reply) => {
      await getOwn(jobs, params.jobId, actor)
      const { name, type, bytes } = await jobs.getFile(params.jobId)
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'private, no-store')
        .send(bytes)
    },
  )
  app.post(
    '/api/jobs/:jobId/cancel',
    { config, schema: { params: AtJob, response: { 200: Type.Object({}) } } },
    async ({ params, actor }) => {
      await getOwn(jobs, params.jobId, actor)
      await jobs.cancel(params.jobId)
      return {}
    },
  )
}

async function getOwn(jobs: Jobs, jobId: string, actor: Actor): Promise<JobView> {
  const { view, placeId, startedBy } = await jobs.get(jobId)
  const isOwn = startedBy !== null && startedBy === personOf(actor)
  if (!isOwn && !holds(actor, runners, { eventId: placeId, organisationId: placeId }))
    throw new Refused(refuse('not-allowed'))
  return view
}
