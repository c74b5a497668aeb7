import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { JobView } from '#domain/kit/job'
import { Refused, refuse } from '#domain/kit/refusal'
import { withApp } from '../../testing/with-app.ts'
import { newId } from '../hash.ts'
import type { JobOutcome, JobWork } from './jobs.ts'

const kind = 'solve-timetable'

test('a job says how far it is, leaves a file to those who may have it, and one of a kind runs at a place', () =>
  withApp(async ({ app, as }) => {
    const { jobs } = app.platform
    const [owner, other] = [await as([]), await as([])]
    const placeId = newId()
    let finish: (outcome: JobOutcome) => void = () => {}
    const work = () =>
      new Promise<JobOutcome>((resolve) => {
        finish = resolve
      })
    const order = { kind, placeId, startedBy: owner.personId } as const
    const jobId = await jobs.start(order, work)
    const twin = await jobs.start(order, work).catch((error: unknown) => error)
    assert.is(twin instanceof Refused && twin.refusal.code, 'job-running')
    assert.is((await owner.call<JobView>('GET', `/api/jobs/${jobId}`)).body.state, 'running')
    assert.is((await other.call('GET', `/api/jobs/${jobId}`)).status, 403)
    finish({ result: { placed: 3 }, file: { name: 'a.txt', type: 'text/plain', bytes: Buffer.from('text') } })
    const { job } = await ended(() => jobs.findNewest(placeId, kind))
    assert.equal([job.state, job.share, job.result, job.fileName], ['done', 1, { placed: 3 }, 'a.txt'])
    assert.is((await owner.call('GET', `/api/jobs/${jobId}/file`)).raw.body, 'text')
    assert.is((await other.call('GET', `/api/jobs/${jobId}/file`)).status, 403)
  }))

test('a job is cancelled, refused, or lost with its server', () =>
  withApp(async ({ app, clock, as }) => {
    const { jobs } = app.platform
    const owner = await as([])
    const outcomeOf = async (
      run: (work: JobWork) => Promise<JobOutcome>,
      act?: (jobId: string) => Promise<unknown>,
    ) => {
      const placeId = newId()
      const jobId = await jobs.start({ kind, placeId, startedBy: owner.personId }, run)
      await act?.(jobId)
      return (await ended(() => jobs.findNewest(placeId, kind))).job
    }
    const untilAborted = ({ signal }: JobWork) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const cancelled = await outcomeOf(untilAborted, (jobId) => owner.call('POST', `/api/jobs/${jobId}/cancel`))
    assert.is(cancelled.state, 'cancelled')
    const refused = await outcomeOf(() => Promise.reject(new Refused(refuse('file-missing'))))
    assert.equal([refused.state, refused.refusal?.code], ['refused', 'file-missing'])
    const lost = await outcomeOf(untilAborted, async () => clock.pass(61))
    assert.is(lost.state, 'lost')
  }))

async function ended(find: () => Promise<JobView | null>): Promise<{ job: JobView }> {
  for (;;) {
    const job = await find()
    if (job && job.state !== 'running') return { job }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test.run()
