import { batch, createSignal, onCleanup } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { DoorList, DoorLoad } from '#domain/attendance/door'
import type { ViolationRuleView } from '#domain/attendance/violations'
import { api } from '../../../lib/http.ts'
import { noteServerTime } from '../../../lib/server-clock.ts'
import { keep, keepPhoto, recall, withoutPhoto } from './device.ts'

/** How often a tablet that is in use loads its sessions anew, in milliseconds. */
const LOAD_EVERY = 5 * 60_000
/** So many photos are fetched at a time. */
const AT_ONCE = 4

const LIST = 'doors'
const RULES = 'violation-rules'
const loadName = (sessionId: string) => `door ${sessionId}`

interface Loaded {
  readonly load: DoorLoad
  /** When it was loaded, by the server's time. */
  readonly at: string
}

/** The sessions whose doors are kept here, with everything that they need without a network; all reactive. */
export interface Readiness {
  list(): DoorList | undefined
  load(sessionId: string): DoorLoad | undefined
  loadedAt(sessionId: string): string | null
  rules(): readonly ViolationRuleView[]
  loading(): boolean
  /** Why the list could not be read where nothing of it is kept. */
  error(): unknown
  /** Loads everything anew. Does nothing without a network. */
  refresh(): Promise<void>
}

/** Keeps on this device what the doors need: now, every some minutes, and when the network comes back. */
export function createReadiness(): Readiness {
  const [list, setList] = createSignal<DoorList>()
  const [rules, setRules] = createSignal<readonly ViolationRuleView[]>([])
  const [loads, setLoads] = createStore<Record<string, Loaded>>({})
  const [loading, setLoading] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)

  const show = async (sessionId: string) => {
    const found = await recall<Loaded>(loadName(sessionId))
    if (found && !loads[sessionId]) setLoads(sessionId, found)
  }
  const loadOne = async (sessionId: string) => {
    try {
      const load = await api.get<DoorLoad>(`/api/sessions/${sessionId}/check-in`)
      await loadPhotos(load)
      const loaded = { load, at: load.at }
      // Whole, not merged: who left the list must not stay in it. At once, so that a door in use never lacks its list: the
      // page would begin anew, and whatever is typed or can still be undone there would be gone.
      batch(() => {
        setLoads(sessionId, undefined as never)
        setLoads(sessionId, loaded)
      })
      await keep(loadName(sessionId), loaded)
    } catch (reason) {
      console.info('a session could not be loaded', reason)
    }
  }
  const refresh = async () => {
    if (loading() || !navigator.onLine) return
    setLoading(true)
    try {
      const found = await api.get<DoorList>('/api/check-in')
      noteServerTime(found.at)
      setList(found)
      setError(null)
      await keep(LIST, found)
      const { rules: kinds } = await api.get<{ rules: ViolationRuleView[] }>('/api/violation-rules')
      setRules(kinds)
      await keep(RULES, kinds)
      for (const { session } of found.sessions) await loadOne(session.sessionId)
    } catch (reason) {
      setError(reason)
    } finally {
      setLoading(false)
    }
  }
  void recall<DoorList>(LIST).then(async (found) => {
    if (found && !list()) setList(found)
    setRules((await recall<ViolationRuleView[]>(RULES)) ?? rules())
    for (const { session } of found?.sessions ?? []) await show(session.sessionId)
    await refresh()
  })
  const again = () => void refresh()
  const timer = setInterval(() => document.visibilityState === 'visible' && again(), LOAD_EVERY)
  addEventListener('online', again)
  onCleanup(() => {
    clearInterval(timer)
    removeEventListener('online', again)
  })
  return {
    list,
    load: (sessionId) => loads[sessionId]?.load,
    loadedAt: (sessionId) => loads[sessionId]?.at ?? null,
    rules,
    loading,
    error: () => (list() ? null : error()),
    refresh,
  }
}

/** Fetches the photos that this device doesn't have. One that can't be had is done without. */
async function loadPhotos({ session, seats }: DoorLoad): Promise<void> {
  const wanted = await withoutPhoto(seats.flatMap(({ hasPhoto, entryId }) => (hasPhoto ? [entryId] : [])))
  const fetchOne = async (entryId: string) => {
    const path = `/api/sessions/${session.sessionId}/check-in/photos/${entryId}`
    const answer = await fetch(path, { credentials: 'same-origin' })
    if (answer.ok) await keepPhoto(entryId, await answer.blob())
  }
  for (let at = 0; at < wanted.length; at += AT_ONCE)
    await Promise.all(
      wanted
        .slice(at, at + AT_ONCE)
        .map((entryId) => fetchOne(entryId).catch((error) => console.info('no photo could be had', error))),
    )
}
