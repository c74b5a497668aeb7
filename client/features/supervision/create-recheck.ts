import { createEffect, on } from 'solid-js'
import type { RecheckAnswer } from '#domain/supervision/contract'
import { createLive, type Live } from '../../lib/live.ts'
import { createRemote, type RemoteData } from '../../lib/remote.ts'

/** Reads a discipline's re-check, and reads it anew whenever something of it has moved. */
export function createRecheck(disciplineId: () => string): {
  readonly remote: RemoteData<RecheckAnswer>
  readonly live: Live<unknown, never>
} {
  const remote = createRemote<RecheckAnswer>(() => `/api/disciplines/${disciplineId()}/recheck`)
  const live = createLive<unknown, never>(() => `recheck:${disciplineId()}`)
  createEffect(
    on(
      () => live.v,
      () => remote.refresh(),
      { defer: true },
    ),
  )
  return { remote, live }
}
