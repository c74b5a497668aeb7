import { createSignal } from 'solid-js'

/** Applications in the order in which a list showed them, so that one can walk through them without going back to it. */
interface Walk {
  readonly eventId: string
  readonly ids: readonly string[]
  /** The list's own address, filters and all. */
  readonly from: string
}

const [walk, setWalk] = createSignal<Walk | null>(null)

export { setWalk }

/** Where an application stands among those that a list of its batch showed; null where no list has. */
export function placeOf(eventId: string, applicationId: string) {
  const found = walk()
  const at = found?.eventId === eventId ? found.ids.indexOf(applicationId) : -1
  if (!found || at < 0) return null
  return {
    ...{ at, of: found.ids.length, from: found.from },
    previous: found.ids[at - 1] ?? null,
    next: found.ids[at + 1] ?? null,
  }
}
