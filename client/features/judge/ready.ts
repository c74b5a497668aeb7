import { createSignal, onCleanup } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Judging, JudgingList } from '#domain/scoring/contract'
import { api } from '../../lib/http.ts'
import { keep, recall } from '../../lib/outbox/database.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { noteServerTime } from '../../lib/server-clock.ts'
import { keptName } from './kept-remote.ts'

/** How often a tablet that is in use loads its sessions anew, in milliseconds: entries and panels change until the start. */
const LOAD_EVERY = 10 * 60_000

/** Which sessions this device could judge without a network. */
export interface Readiness {
  /** When everything that the session needs was last loaded, by the server's time; null where it was not. */
  loadedAt(sessionId: string): string | null
  /** Every session with when it was loaded. */
  all(): Readonly<Record<string, string | null>>
  loading(): boolean
  /** Loads everything that the judge's sessions need. Does nothing without a network. */
  load(): Promise<void>
}

export const judgingPath = (sessionId: string): string => `/api/sessions/${sessionId}/judging`
export const questionsPath = (sessionId: string): string => `/api/sessions/${sessionId}/questions`

/** Keeps on this device what a judge's sessions need: now, every some minutes, and when the network comes back. */
export function createReadiness(personId: string): Readiness {
  const name = `loaded ${personId}`
  const [loaded, setLoaded] = createStore<Record<string, string | null>>({})
  const [loading, setLoading] = createSignal(false)

  const loadOne = async (sessionId: string, at: string) => {
    try {
      const judging = await api.get<Judging>(judgingPath(sessionId))
      await keep(keptName(judgingPath(sessionId), personId), judging)
      await keep(keptName(questionsPath(sessionId), personId), await api.get(questionsPath(sessionId)))
      setLoaded(sessionId, at)
    } catch (error) {
      console.info('a session could not be loaded', error)
    }
  }
  const load = async () => {
    if (loading() || !navigator.onLine) return
    setLoading(true)
    try {
      const list = await api.get<JudgingList>('/api/judging')
      noteServerTime(list.at)
      await keep(keptName('/api/judging', personId), list)
      for (const { session } of list.sessions) {
        if (session.state === 'closed') continue
        setLoaded(session.id, loaded[session.id] ?? null)
        await loadOne(session.id, list.at)
      }
      await keep(name, { ...loaded })
      refreshRemotes('/api/judging')
    } catch (error) {
      console.info('the sessions could not be loaded', error)
    } finally {
      setLoading(false)
    }
  }

  void recall<Record<string, string | null>>(name).then((found) => {
    if (found) setLoaded((now) => ({ ...found, ...now }))
    void load()
  })
  const again = () => void load()
  const timer = setInterval(() => document.visibilityState === 'visible' && again(), LOAD_EVERY)
  addEventListener('online', again)
  onCleanup(() => {
    clearInterval(timer)
    removeEventListener('online', again)
  })
  return { loadedAt: (sessionId) => loaded[sessionId] ?? null, all: () => loaded, loading, load }
}
