import { and, desc, eq, lt } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Db } from '#db/client'
import { databaseError, databaseTrouble } from '#db/database-error'
import { job } from '#db/schema/jobs'
import type { JobKind, JobState, JobView } from '#domain/kit/job'
import { type Refusal, type RefusalFacts, Refused, refuse } from '#domain/kit/refusal'
import { keptFacts } from '#domain/people/without-numbers'
import { newId } from '../hash.ts'
import { doing } from '../lag/activity.ts'

/** How often a job says how far it is, and looks whether it was asked to end. */
const BEAT_MS = 500
/** After so long without a word it has died with its server. */
const LOST_MS = 60_000
/** Ended jobs and their files are kept for a week. */
const KEPT_MS = 7 * 86_400_000

/** What a job is given: a way to say how far it is, and a signal that is aborted when somebody cancels it. */
export interface JobWork {
  readonly signal: AbortSignal
  /** `share` is 0 to 1; what isn't said of the facts stays out. */
  report(share: number, facts?: RefusalFacts): void
}

/** What came of a job: anything that JSON can hold, and a file where it made one. */
export interface JobOutcome {
  readonly result: unknown
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Buffer }
}

/** What a job works on, and who wants it. */
export interface JobOrder {
  readonly kind: JobKind
  /** An event, an organisation or a person. */
  readonly placeId: string
  readonly startedBy: string | null
}

interface Running {
  readonly abort: AbortController
  readonly ended: Promise<void>
}

/** Long work in the background: one of a kind at a place at a time, its state in the database so that any node can tell. */
export class Jobs {
  readonly #running = new Map<string, Running>()

  constructor(
    private readonly db: Db,
    private readonly clock: () => Date,
    private readonly log: Logger,
  ) {}

  /** Starts a job and gives its identifier at once. Refuses `job-running` while another of its kind runs at the place. */
  async start(order: JobOrder, run: (work: JobWork) => Promise<JobOutcome>): Promise<string> {
    await this.#sweep()
    const [id, now] = [newId(), this.clock()]
    await this.db
      .insert(job)
      .values({ id, ...order, state: 'running', facts: {}, startedAt: now, heardAt: now })
      .catch(refuseTwin)
    const abort = new AbortController()
    const noted = (work: JobWork) => doing(`job ${order.kind}`, () => run(work))
    this.#running.set(id, { abort, ended: this.#carryOut(id, abort, noted) })
    return id
  }

  /** Asks a job to end, on whatever node it runs. What it wrote in a transaction that isn't committed is undone. */
  async cancel(jobId: string): Promise<void> {
    await this.db.update(job).set({ cancelAskedAt: this.clock() }).where(eq(job.id, jobId))
    this.#running.get(jobId)?.abort.abort()
  }

  /** A job with who started it; refuses with not-found. */
  async get(jobId: string): Promise<{ view: JobView; placeId: string; startedBy: string | null }> {
    const [found] = await this.db.select(columns).from(job).where(eq(job.id, jobId))
    if (!found) throw new Refused(refuse('not-found', { what: 'job' }))
    return { view: this.#view(found), placeId: found.placeId, startedBy: found.startedBy }
  }

  /** The newest job of a kind at a place; null before the first. */
  async findNewest(placeId: string, kind: JobKind): Promise<JobView | null> {
    const here = and(eq(job.placeId, placeId), eq(job.kind, kind))
    const [found] = await this.db.select(columns).from(job).where(here).orderBy(desc(job.startedAt)).limit(1)
    return found ? this.#view(found) : null
  }

  /** The file that a job left; refuses with not-found. */
  async getFile(jobId: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    const [found] = await this.db
      .select({ name: job.fileName, type: job.fileType, bytes: job.file })
      .from(job)
      .where(eq(job.id, jobId))
    if (!found?.name || !found.type || !found.bytes) throw new Refused(refuse('not-found', { what: 'file' }))
    return { name: found.name, type: found.type, bytes: found.bytes }
  }

  /** Ends all jobs of this node, and waits until they have. */
  async close(): Promise<void> {
    for (const { abort } of this.#running.values()) abort.abort()
    await Promise.all([...this.#running.values()].map(({ ended }) => ended))
  }

  async #carryOut(id: string, abort: AbortController, run: (work: JobWork) => Promise<JobOutcome>): Promise<void> {
    const said = { share: 0, facts: {} as RefusalFacts }
    const beat = setInterval(() => void this.#beat(id, abort, said), BEAT_MS)
    beat.unref()
    try {
      const { result, file } = await run({
        signal: abort.signal,
        report: (share, facts = {}) => Object.assign(said, { share, facts }),
      })
      const kept = file ? { fileName: file.name, fileType: file.type, file: file.bytes } : {}
      await this.#end(id, 'done', { share: 1, facts: said.facts, result: result ?? null, ...kept })
    } catch (error) {
      if (abort.signal.aborted) await this.#end(id, 'cancelled', {})
      else if (error instanceof Refused) await this.#end(id, 'refused', { refusal: kept(error.refusal) })
      else {
        this.log.error({ err: error, job: id }, 'a job has failed')
        const trouble = databaseTrouble(error)
        await (trouble ? this.#end(id, 'refused', { refusal: refuse(trouble) }) : this.#end(id, 'failed', {}))
      }
    } finally {
      clearInterval(beat)
      this.#running.delete(id)
    }
  }

  async #beat(id: string, abort: AbortController, said: { share: number; facts: RefusalFacts }): Promise<void> {
    try {
      const [row] = await this.db
        .update(job)
        .set({ ...said, heardAt: this.clock() })
        .where(and(eq(job.id, id), eq(job.state, 'running')))
        .returning({ cancelAskedAt: job.cancelAskedAt })
      if (row?.cancelAskedAt) abort.abort()
    } catch (error) {
      this.log.warn({ err: error, job: id }, 'a job could not say how far it is')
    }
  }

  async #end(id: string, state: JobState, more: Partial<typeof job.$inferInsert>): Promise<void> {
    const now = this.clock()
    try {
      await this.db
        .update(job)
        .set({ ...more, state, heardAt: now, endedAt: now })
        .where(eq(job.id, id))
    } catch (error) {
      this.log.error({ err: error, job: id }, 'the end of a job could not be written')
    }
  }

  /** Jobs that died with their server are lost; old ones go. */
  async #sweep(): Promise<void> {
    const now = this.clock().getTime()
    const silent = and(eq(job.state, 'running'), lt(job.heardAt, new Date(now - LOST_MS)))
    await this.db
      .update(job)
      .set({ state: 'lost', endedAt: new Date(now) })
      .where(silent)
    await this.db.delete(job).where(lt(job.endedAt, new Date(now - KEPT_MS)))
  }

  #view(row: Row): JobView {
    const isLost = row.state === 'running' && row.heardAt.getTime() < this.clock().getTime() - LOST_MS
    const { id, kind, share, facts, result, refusal, fileName } = row
    return {
      ...{ id, kind, share, facts, result, fileName, refusal: refusal ?? null },
      state: isLost ? 'lost' : row.state,
      startedAt: row.startedAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
    }
  }
}

/** Everything but the file, which may be large. */
const columns = {
  id: job.id,
  kind: job.kind,
  placeId: job.placeId,
  startedBy: job.startedBy,
  state: job.state,
  share: job.share,
  facts: job.facts,
  result: job.result,
  refusal: job.refusal,
  fileName: job.fileName,
  startedAt: job.startedAt,
  heardAt: job.heardAt,
  endedAt: job.endedAt,
}
type Row = Pick<typeof job.$inferSelect, keyof typeof columns>

/** A refusal as it may be kept: it can name a file or a cell. */
const kept = ({ code, facts }: Refusal): Refusal => ({ code, facts: keptFacts(facts) })

function refuseTwin(error: unknown): never {
  const cause = databaseError(error)
  if (cause?.code === '23505' && cause.constraint_name === 'job_alone') throw new Refused(refuse('job-running'))
  throw error
}
