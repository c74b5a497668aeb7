import { createResource, createSignal, onCleanup } from 'solid-js'
import { OfflineError } from './http.ts'
import { readPatiently } from './patience.ts'

/**
 * The one idiom for reading from the server over HTTP:
 *
 *     const events = createRemote<EventRow[]>(() => '/api/events')
 *     <Remote of={events} empty={(rows) => rows.length === 0 && <EmptyState ... />}>{(rows) => ...}</Remote>
 *     await api.post('/api/events', { commandId, ...fields }); refreshRemotes('/api/events')
 *
 * What changes by itself is followed with createLive instead.
 */
export interface RemoteData<Data> {
  /** 'waiting' before the first answer (or while the path is null), 'failed' with an error, else 'ready'. */
  readonly state: 'waiting' | 'ready' | 'failed'
  /** The last answer; it stays while a refresh is under way. */
  readonly data: Data | undefined
  readonly error: unknown
  readonly refreshing: boolean
  /** The server asks to come back, which happens by itself; an earlier answer stays meanwhile. */
  readonly busy: boolean
  refresh(): void
}

const mounted = new Set<{ path: () => string | null; refresh: () => void }>()

/** Reads again every remote on screen whose path begins with `prefix`. */
export function refreshRemotes(prefix: string): void {
  for (const remote of mounted) if (remote.path()?.startsWith(prefix)) remote.refresh()
}

/** Reads a path, again whenever it changes and when a lost network returns; null reads nothing. */
export function createRemote<Data>(path: () => string | null): RemoteData<Data> {
  const [busy, setBusy] = createSignal(false)
  let newest = 0
  const [resource, { refetch }] = createResource(path, (from) => {
    newest += 1
    const own = newest
    return readPatiently<Data>(from, {
      setBusy: (isBusy) => own === newest && setBusy(isBusy),
      isWanted: () => own === newest,
    })
  })
  const refresh = () => void refetch()
  const entry = { path, refresh }
  const online = () => resource.error instanceof OfflineError && refresh()
  mounted.add(entry)
  addEventListener('online', online)
  onCleanup(() => {
    newest += 1
    mounted.delete(entry)
    removeEventListener('online', online)
  })
  return {
    // Only `state`, `error` and `latest` are read, never the resource itself: no page-wide suspense, each part shows its own states.
    get state() {
      if (resource.state === 'errored') return 'failed'
      return resource.state === 'ready' || resource.state === 'refreshing' ? 'ready' : 'waiting'
    },
    get data() {
      return resource.state === 'ready' || resource.state === 'refreshing' ? resource.latest : undefined
    },
    get error() {
      return resource.error
    },
    get refreshing() {
      return resource.loading
    },
    get busy() {
      return busy()
    },
    refresh,
  }
}
