import { createMemo, createSignal } from 'solid-js'
import type { StandardKind } from '#domain/standards/standard'
import type { StandardProblem } from '#domain/standards/standard-problems'
import { begin, type History, record, redone, undone } from '../../standards/editor/history.ts'
import { withLevel } from './draft-edits.ts'
import { draftProblems, type LevelDraft, type StandardDraft } from './standard-draft.ts'

/** A draft, and which of its levels is in sight. */
interface Stand {
  readonly draft: StandardDraft
  readonly at: number
}

/** A standard being edited: what it says, what is wrong with it, and everything that can be done to it. */
export interface StandardEditor {
  readonly kind: StandardKind
  readonly draft: StandardDraft
  /** The place of the level in sight. */
  readonly at: number
  readonly level: LevelDraft | undefined
  readonly problems: readonly StandardProblem[]
  readonly errors: readonly StandardProblem[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  select(at: number): void
  /** Another draft; the same `act` again (typing on in a field) is taken back together with it, null stands alone. */
  change(draft: StandardDraft, act: string | null, at?: number): void
  /** Changes the level in sight. */
  changeLevel(change: Partial<LevelDraft>, act: string | null): void
  /** Another draft as the beginning. */
  restart(draft: StandardDraft): void
  undo(): void
  redo(): void
}

export function createStandardEditor(kind: StandardKind, first: StandardDraft): StandardEditor {
  const [history, setHistory] = createSignal<History<Stand>>(begin<Stand>({ draft: first, at: 0 }))
  const draft = createMemo(() => history().present.draft)
  const at = createMemo(() => Math.max(0, Math.min(history().present.at, draft().levels.length - 1)))
  const problems = createMemo(() => draftProblems(kind, draft()))
  const change: StandardEditor['change'] = (next, act, place = at()) =>
    setHistory((before) => record(before, { draft: next, at: place }, act))
  return {
    kind,
    get draft() {
      return draft()
    },
    get at() {
      return at()
    },
    get level() {
      return draft().levels[at()]
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
    select: (place) => setHistory((before) => ({ ...before, present: { ...before.present, at: place }, act: null })),
    change,
    changeLevel: (part, act) => change(withLevel(draft(), at(), part), act),
    restart: (other) => setHistory(begin<Stand>({ draft: other, at: at() })),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
  }
}

/** What is wrong with a field, by its pointer; null where nothing is. */
export const problemAt = (editor: StandardEditor, where: string): StandardProblem | undefined =>
  editor.problems.find((problem) => problem.where === where)
