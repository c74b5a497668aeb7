import { createMemo, createSignal } from 'solid-js'
import type { SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import {
  type At,
  above,
  added,
  type Change,
  changed,
  duplicated,
  isUnder,
  moved,
  movedUnder,
  type Part,
  partAt,
  placeOfPointer,
  removed,
} from './draft.ts'
import { draftProblems } from './figures.ts'
import { begin, type History, record, redone, undone } from './history.ts'

/** A draft, and the part of it that is being edited; the scheme itself where `at` is empty. */
export interface Stand {
  readonly draft: SchemeDraft
  readonly at: At
}

/** A scheme being edited: what it is, what is wrong with it, and everything that can be done to it. */
export interface Editor {
  readonly draft: SchemeDraft
  readonly at: At
  readonly part: Part | undefined
  readonly problems: readonly SchemeProblem[]
  readonly errors: readonly SchemeProblem[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Whether something was done since it was begun. */
  readonly touched: boolean
  select(at: At): void
  /** Changes the selected part; the same `act` again is taken back together with it. */
  change(change: Change, act: string | null): void
  changeScheme(change: Partial<Pick<SchemeDraft, 'name' | 'sections'>>, act: string | null): void
  add(under: At): void
  remove(at: At): void
  duplicate(): void
  move(by: 1 | -1): void
  moveUnder(under: At): void
  /** Another draft in place of this one; it can be taken back. */
  replace(draft: SchemeDraft): void
  /** Another draft as the beginning. */
  restart(draft: SchemeDraft): void
  undo(): void
  redo(): void
}

/** Edits a scheme; `maximum` is what its aspects must add up to, null where nothing says so. */
export function createEditor(first: SchemeDraft, maximum: string | null = null): Editor {
  const [history, setHistory] = createSignal<History<Stand>>(begin<Stand>({ draft: first, at: [] }))
  const draft = createMemo(() => history().present.draft)
  const problems = createMemo(() => draftProblems(draft(), maximum))
  const stand = () => history().present
  const step = (next: Stand, act: string | null = null) => {
    if (next.draft !== draft()) setHistory((before) => record(before, next, act))
  }
  const select = (at: At) => setHistory((before) => ({ ...before, present: { ...before.present, at }, act: null }))
  return {
    get draft() {
      return draft()
    },
    get at() {
      return stand().at
    },
    get part() {
      return partAt(draft(), stand().at)
    },
    get problems() {
      return problems()
    },
    get errors() {
      return problems().filter(({ severity }) => severity === 'error')
    },
    get canUndo() {
      return history().past.length > 0
    },
    get canRedo() {
      return history().future.length > 0
    },
    get touched() {
      return history().past.length > 0 || history().future.length > 0
    },
    select,
    change: (change, act) => step({ draft: changed(draft(), stand().at, change), at: stand().at }, act),
    changeScheme: (change, act) => step({ draft: { ...draft(), ...change }, at: stand().at }, act),
    add: (under) => step(added(draft(), under)),
    remove: (at) => step({ draft: removed(draft(), at), at: isUnder(stand().at, at) ? above(at) : stand().at }),
    duplicate: () => step(duplicated(draft(), stand().at)),
    move: (by) => step(moved(draft(), stand().at, by)),
    moveUnder: (under) => step(movedUnder(draft(), stand().at, under)),
    replace: (other) => step({ draft: other, at: [] }),
    restart: (other) => setHistory(begin<Stand>({ draft: other, at: partAt(other, stand().at) ? stand().at : [] })),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
  }
}

/** The problems of the part at `at` itself, with the field that each is about. */
export function problemsAt(problems: readonly SchemeProblem[], at: At): { problem: SchemeProblem; field: string }[] {
  return problems.flatMap((problem) => {
    const place = placeOfPointer(problem.where)
    return place.at.join() === at.join() ? [{ problem, field: place.field }] : []
  })
}
