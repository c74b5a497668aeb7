import { createSignal } from 'solid-js'
import type { Spot } from './scheme-walk.ts'

const PLACE = 'touchstone.place.'
const VIEW = 'touchstone.judge.view'

/** Remembers on this device where the judge was in a session. */
export function keepPlace(sessionId: string, { entryId, aspectId }: Spot): void {
  localStorage.setItem(PLACE + sessionId, `${entryId} ${aspectId}`)
}

/** Where the judge was in a session when it was last open on this device. */
export function keptPlace(sessionId: string): Partial<Spot> {
  const [entryId, aspectId] = (localStorage.getItem(PLACE + sessionId) ?? '').split(' ')
  return { entryId, aspectId }
}

/** One aspect at a time, or the whole sub-criterion as a list. */
export type View = 'one' | 'list'

const [view, setViewSignal] = createSignal<View>(
  typeof localStorage !== 'undefined' && localStorage.getItem(VIEW) === 'list' ? 'list' : 'one',
)

/** How the judge likes to see a sub-criterion; reactive. */
export { view }

/** Switches the view and keeps the choice on this device. */
export function setView(next: View): void {
  setViewSignal(next)
  localStorage.setItem(VIEW, next)
}
