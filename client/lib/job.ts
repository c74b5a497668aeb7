import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { JobKind, JobView } from '#domain/kit/job'
import { api, OfflineError } from './http.ts'

const EVERY_MS = 600

/** A job of a kind at a place, followed until it ends; also one that was started before the page was opened. */
export interface FollowedJob {
  /** The newest one; null where there was none, undefined until the server has answered. */
  readonly view: JobView | null | undefined
  readonly running: boolean
  /** Looks at once, as after starting one. */
  look(): void
  cancel(): void
}

/** Follows the newest job of a kind at a place (null follows nothing); `onEnd` is told of one that ends while it is watched. */
export function followJob(kind: JobKind, placeId: () => string | null, onEnd?: (job: JobView) => void): FollowedJob {
  const [view, setView] = createSignal<JobView | null | undefined>(undefined)
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    clearTimeout(timer)
    const at = placeId()
    if (!at) return
    const wasRunning = view()?.state === 'running'
    try {
      const { job } = await api.get<{ job: JobView | null }>(`/api/places/${at}/jobs/${kind}`)
      if (placeId() !== at) return
      setView(job)
      if (job && wasRunning && job.state !== 'running') onEnd?.(job)
      if (job?.state !== 'running') return
    } catch (error) {
      // Without a network the job goes on without us, and is looked for again.
      if (!(error instanceof OfflineError)) return void setView(null)
    }
    timer = setTimeout(look, EVERY_MS)
  }
  createEffect(on(placeId, () => void look()))
  onCleanup(() => clearTimeout(timer))
  return {
    get view() {
      return view()
    },
    get running() {
      return view()?.state === 'running'
    },
    look: () => {
      setView((before) => before && { ...before, state: 'running', share: 0 })
      void look()
    },
    cancel: () => {
      const job = view()
      if (job) void api.post(`/api/jobs/${job.id}/cancel`)
    },
  }
}
