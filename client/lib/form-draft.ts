import { onMount } from 'solid-js'
import { createStore, type SetStoreFunction } from 'solid-js/store'

const PREFIX = 'touchstone.draft.'

/** The fields kept under this name, laid over the initial ones; unreadable or foreign content counts as none. */
export function readDraft<Fields extends object>(kept: string | null, initial: Fields): Fields {
  if (kept === null) return initial
  try {
    const found: unknown = JSON.parse(kept)
    if (typeof found !== 'object' || found === null) return initial
    const known = Object.entries(found).filter(([name]) => name in initial)
    return { ...initial, ...Object.fromEntries(known) }
  } catch (error) {
    console.warn('a kept form could not be read and was left out', error)
    return initial
  }
}

/**
 * Form fields that survive a reload and an expired sign-in, in this browser tab only (sessionStorage).
 * Never for passwords. Returns the store, its setter, and `forget`, to be called once the fields are sent.
 */
export function createDraft<Fields extends object>(
  name: string,
  initial: Fields,
): [Fields, SetStoreFunction<Fields>, forget: () => void] {
  const key = PREFIX + name
  const [fields, setFields] = createStore<Fields>({ ...initial })
  onMount(() => setFields(readDraft(sessionStorage.getItem(key), initial)))
  const set = ((...path: unknown[]) => {
    ;(setFields as (...args: unknown[]) => void)(...path)
    sessionStorage.setItem(key, JSON.stringify(fields))
  }) as SetStoreFunction<Fields>
  const forget = () => {
    sessionStorage.removeItem(key)
    setFields({ ...initial })
  }
  return [fields, set, forget]
}
