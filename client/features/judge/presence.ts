import { createEffect, createMemo, on, onCleanup } from 'solid-js'
import { beatEvery, type PresenceView } from '#domain/sessions/presence'
import { api, newCommandId } from '../../lib/http.ts'
import { createLive } from '../../lib/live.ts'
import { useJudge } from './judge-context.ts'
import type { Marking } from './marking.ts'

/** This page, beside others of the same judge. */
const device = newCommandId()

/**
 * Tells the others of the session on which sheet this device is, for as long as the calling component lives, and gives
 * the names of those who are on the same sheet: of another tablet of this judge too. Nobody while the network is away.
 */
export function createPresence(marking: Marking): () => readonly string[] {
  const { person } = useJudge()
  const sessionId = marking.judging().session.id
  const live = createLive<null, PresenceView>(() => `presence:${sessionId}`)
  const here = createMemo<Place>(
    () => ({ entryId: marking.here().entry.id, subCriterionId: marking.here().step.sheet.id }),
    { entryId: '', subCriterionId: '' },
    {
      equals: (a, b) => a.entryId === b.entryId && a.subCriterionId === b.subCriterionId,
    },
  )
  const path = `/api/sessions/${sessionId}/presence`
  const untold = (error: unknown) => console.info('nobody could be told where this device is', error)
  const beat = () => {
    if (document.visibilityState === 'visible' && navigator.onLine)
      void api.post(path, { device, at: here() }).catch(untold)
  }
  const leave = () => {
    if (!navigator.onLine) return
    const headers = { 'content-type': 'application/json', 'x-touchstone': 'tablet' }
    // Kept alive: the page may be ending.
    void fetch(path, { method: 'POST', keepalive: true, headers, body: JSON.stringify({ device, at: null }) }).catch(
      untold,
    )
  }
  const seen = () => (document.visibilityState === 'visible' ? beat() : leave())
  createEffect(on(here, beat))
  const timer = setInterval(beat, beatEvery)
  document.addEventListener('visibilitychange', seen)
  addEventListener('pagehide', leave)
  onCleanup(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('pagehide', leave)
    leave()
  })
  return () => {
    if (live.status !== 'live') return []
    const { entryId, subCriterionId } = here()
    return Object.entries(live.rows)
      .filter(
        ([key, row]) =>
          key !== `${person.id} ${device}` && row.entryId === entryId && row.subCriterionId === subCriterionId,
      )
      .map(([, { name }]) => name)
  }
}

type Place = { readonly entryId: string; readonly subCriterionId: string }
