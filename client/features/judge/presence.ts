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
  const say = (at: Place | null) =>
    void api
      .post(`/api/sessions/${sessionId}/presence`, { device, at })
      .catch((error) => console.info('nobody could be told where this device is', error))
  const beat = () => {
    if (document.visibilityState === 'visible' && navigator.onLine) say(here())
  }
  const leave = () => {
    if (navigator.onLine) say(null)
  }
  const seen = () => (document.visibilityState === 'visible' ? beat() : leave())
  createEffect(on(here, beat))
  const timer = setInterval(beat, beatEvery)
  document.addEventListener('visibilitychange', seen)
  onCleanup(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', seen)
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
