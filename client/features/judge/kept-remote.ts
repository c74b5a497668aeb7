import { createEffect, createMemo, createSignal } from 'solid-js'
import { keep, recall } from '../../lib/outbox/database.ts'
import { createRemote, type RemoteData } from '../../lib/remote.ts'

/** The name under which the answer of a path is kept for a judge. */
export const keptName = (path: string, personId: string): string => `${path} ${personId}`

/** Reads a path of the server and keeps the answer on this device, which serves while the server cannot be reached. */
export function createKeptRemote<Data>(path: string, personId: string): RemoteData<Data> {
  const remote = createRemote<Data>(() => path)
  const name = keptName(path, personId)
  const [kept, setKept] = createSignal<Data>()
  void recall<Data>(name).then((found) => found !== undefined && setKept(() => found))
  createEffect(() => {
    if (remote.data !== undefined) void keep(name, remote.data)
  })
  // Read anew and found the same, it stays the same object: nothing on screen is drawn again under the judge's finger.
  const data = createMemo(() => remote.data ?? kept(), undefined, { equals: isSame })
  return {
    get state() {
      return data() === undefined ? remote.state : 'ready'
    },
    get data() {
      return data()
    },
    get error() {
      return remote.error
    },
    get refreshing() {
      return remote.refreshing
    },
    get busy() {
      return remote.busy
    },
    refresh: remote.refresh,
  }
}

const isSame = (before: unknown, now: unknown) => before === now || JSON.stringify(before) === JSON.stringify(now)
