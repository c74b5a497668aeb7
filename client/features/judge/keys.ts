import { onCleanup } from 'solid-js'
import type { ScoredAspect } from '#domain/scoring/cell'
import { whyNotValue } from '#domain/scoring/kinds/value'
import { enterAloud } from './enter-aloud.ts'
import type { Marking } from './marking.ts'
import { keyValues } from './measure-values.ts'
import { isEnteredInPoints } from './measured.ts'

export interface KeyActs {
  undo(): void
  missing(): void
  overview(): void
  sign(): void
  view(): void
}

/** What a key does on the judge's screen: a move, an act, or the value at a place of the aspect's keys. */
export type KeyMeaning =
  | { do: 'aspect'; by: number }
  | { do: 'entry'; by: number }
  | { do: keyof KeyActs }
  | { do: 'take-back' }
  | { do: 'value'; place: number }

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const letters: Record<string, keyof KeyActs> = { m: 'missing', o: 'overview', s: 'sign', l: 'view', u: 'undo' }

/**
 * Left and right go through the aspects, with Shift (or page up and down) through the entries; a digit gives the value
 * at its place, 0 the lowest; Backspace takes the mark back; Ctrl+Z or U undoes; M missing, O overview, L list, S sign.
 */
export function meaningOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): KeyMeaning | null {
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && !shiftKey ? { do: 'undo' } : null
  if (altKey) return null
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return { do: shiftKey ? 'entry' : 'aspect', by: key === 'ArrowLeft' ? -1 : 1 }
  if (key === 'PageUp' || key === 'PageDown') return { do: 'entry', by: key === 'PageUp' ? -1 : 1 }
  if (key === 'Backspace' || key === 'Delete') return { do: 'take-back' }
  if (/^\d$/.test(key)) return { do: 'value', place: Number(key) }
  const act = letters[key.toLowerCase()]
  return act ? { do: act } : null
}

/** Listens to the keyboard while nothing else has a use for it: a field, an open dialog, a pad. */
export function listenToKeys(marking: Marking, acts: KeyActs): void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTaken(event.target)) return
    const meaning = meaningOf(event)
    if (!meaning) return
    event.preventDefault()
    if (meaning.do === 'aspect') marking.goAspect(meaning.by)
    else if (meaning.do === 'entry') marking.goEntry(meaning.by)
    else if (meaning.do === 'take-back') give(marking, null, event)
    else if (meaning.do === 'value') give(marking, meaning.place, event)
    else acts[meaning.do]()
  }
  document.addEventListener('keydown', press)
  onCleanup(() => document.removeEventListener('keydown', press))
}

const isTaken = (target: EventTarget | null) =>
  document.querySelector('[role=dialog], [role=alertdialog]') !== null ||
  (target instanceof HTMLElement && target.closest('input, textarea, select, [data-pad], [role=menu]') !== null)

function give(marking: Marking, place: number | null, event: KeyboardEvent): void {
  const { entry, step } = marking.here()
  const spot = { entryId: entry.id, aspectId: step.aspect.id }
  const value = place === null ? null : valueAt(marking.aspect(step.aspect.id), place)
  if (value !== undefined) enterAloud(marking, spot, value, event)
}

/**
 * The value of a digit key: the score itself on a ladder, so many faults, the points themselves on a panel's scale, else
 * the value at that place; undefined where there is none, or where the value has to be typed.
 */
export function valueAt(aspect: ScoredAspect, place: number): string | undefined {
  if (aspect.kind === 'judgement') return aspect.ladder.map(String).find((score) => score === String(place))
  if (aspect.kind === 'panel' || aspect.measure?.form === 'deductions')
    return whyNotValue(aspect, String(place)) ? undefined : String(place)
  return isEnteredInPoints(aspect) ? keyValues(aspect)?.[place] : undefined
}
