/** What was done to something, to be taken back and done again. */
export interface History<State> {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
  /** What the last act was; the same act again (typing on in a field) is one step with it. Null for an act that stands alone. */
  readonly act: string | null
}

export const begin = <State>(present: State): History<State> => ({ past: [], present, future: [], act: null })

/** The history with one more state; nothing that was taken back can be done again after it. */
export function record<State>({ past, present, act }: History<State>, next: State, nextAct: string | null) {
  const goesOn = nextAct !== null && nextAct === act
  return { past: goesOn ? past : [...past, present], present: next, future: [], act: nextAct }
}

/** The last act taken back, where there is one. */
export function undone<State>(history: History<State>): History<State> {
  const last = history.past.at(-1)
  if (last === undefined) return history
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future], act: null }
}

/** The act that was last taken back, done again, where there is one. */
export function redone<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, act: null }
}
