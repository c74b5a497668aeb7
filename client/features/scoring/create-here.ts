import { createMemo } from 'solid-js'
import type { PresenceView } from '#domain/sessions/presence'
import { createLive } from '../../lib/live.ts'
import { sheetKey } from './progress-model.ts'

/** The names of those who are on a sheet now, by its key; nobody while the connection is away. */
export function createHere(sessionId: string): () => Readonly<Record<string, string>> {
  const live = createLive<null, PresenceView>(() => `presence:${sessionId}`)
  return createMemo(() => {
    const here: Record<string, string> = {}
    if (live.status !== 'live') return here
    for (const { entryId, subCriterionId, name } of Object.values(live.rows)) {
      const key = sheetKey(entryId, subCriterionId)
      here[key] = here[key] ? `${here[key]}, ${name}` : name
    }
    return here
  })
}
